#pragma once

#include "cloud/fleet/jsonvalues.h"
#include "cloud/openapi/jsontree.h"

namespace tapfleet::cloud {

using namespace json;

/// Copies what simdjson walks over into trees. A part of fleetparser.cpp. Any thread.
class JsonTreeBuilder
{
public:
    static error_code build(ondemand::value value, JsonTree &tree, int depth)
    {
        ondemand::json_type type;
        if (const auto error = value.type().get(type))
            return error;
        constexpr int kDeepest = 32;
        if (depth > kDeepest)
            return DEPTH_ERROR;
        switch (type) {
        case ondemand::json_type::array: return buildArray(value, tree, depth);
        case ondemand::json_type::object: return buildObject(value, tree, depth);
        case ondemand::json_type::string: {
            string_view text;
            tree.m_kind = JsonTree::Kind::Text;
            const auto error = value.get_string().get(text);
            if (!error)
                tree.m_text = text;
            return error;
        }
        case ondemand::json_type::number:
            tree.m_kind = JsonTree::Kind::Number;
            tree.m_text = std::string(trimmed(value.raw_json_token()));
            return SUCCESS;
        case ondemand::json_type::boolean:
            tree.m_kind = JsonTree::Kind::Bool;
            tree.m_text = std::string(trimmed(value.raw_json_token()));
            return SUCCESS;
        case ondemand::json_type::null: return SUCCESS;
        }
        return INCORRECT_TYPE;
    }

private:
    static error_code buildArray(ondemand::value &value, JsonTree &tree, int depth)
    {
        tree.m_kind = JsonTree::Kind::Array;
        ondemand::array array;
        if (const auto error = value.get_array().get(array))
            return error;
        for (auto element : array) {
            ondemand::value item;
            if (const auto error = std::move(element).get(item))
                return error;
            if (const auto error = build(item, tree.m_items.emplace_back(), depth + 1))
                return error;
        }
        return SUCCESS;
    }

    static error_code buildObject(ondemand::value &value, JsonTree &tree, int depth)
    {
        tree.m_kind = JsonTree::Kind::Object;
        ondemand::object object;
        if (const auto error = value.get_object().get(object))
            return error;
        for (auto member : object) {
            ondemand::field field;
            string_view key;
            if (const auto error = std::move(member).get(field))
                return error;
            if (const auto error = field.unescaped_key().get(key))
                return error;
            tree.m_members.emplace_back(std::string(key), JsonTree());
            if (const auto error = build(field.value(), tree.m_members.back().second, depth + 1))
                return error;
        }
        return SUCCESS;
    }
};

} // namespace tapfleet::cloud
