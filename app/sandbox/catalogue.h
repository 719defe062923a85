#pragma once

#include <span>
#include <string>
#include <string_view>

/// The words and facts that a simulated fleet is made of. Immutable; any thread.
namespace tapfleet::sandbox::catalogue {

struct District {
    std::string name;
    int latitudeE6, longitudeE6; ///< its centre, millionths of a degree
};

struct City {
    std::string province, name;
    std::string shortName; ///< as shops carry it: 杭州
    int weight;            ///< how often it comes up
    std::span<const District> districts;
};

/// How a supplier numbers its devices, see DeviceMaker.
enum class SnStyle { YearMonth, LeadingZeros, FifteenDigits, Letters };

struct Model {
    std::string name, type, osFamily, osVersion;
    bool antOs;
    int totalMb; ///< 0: it has no storage to tell
    int weight;
};

struct Supplier {
    std::string id, name;
    SnStyle style;
    std::span<const Model> models;
};

struct App {
    std::string id, name, kind;
    std::span<const std::string> versions; ///< oldest first
};

/// A trade: what independent shops and chains are called, and what their devices are called.
struct Trade {
    std::span<const std::string> endings; ///< 面馆
    std::span<const std::string> spots;   ///< 前台
};

struct Chain {
    std::string name;
    size_t trade; ///< its place in trades()
};

std::span<const City> cities();
std::span<const Supplier> suppliers();
std::span<const App> apps();
std::span<const Trade> trades();
std::span<const std::string> surnames();
std::span<const Chain> chains();
std::span<const std::string> streets();
std::span<const std::string> owners(); ///< companies that own devices: distributors and lessors

/// What a device of that type is called by shop staff: 刷脸机.
std::string_view typeNickname(std::string_view type);

} // namespace tapfleet::sandbox::catalogue
