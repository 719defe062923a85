#include "cloud/fleet/grantplans.h"

#include "base/beijingtime.h"
#include "cloud/fleet/grantclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tapfleet::cloud {

using domain::DeviceId;
using domain::PlannedStep;
using domain::WritePlan;

namespace {

using S = QLatin1StringView;

constexpr S kAdd{"tapfleet.grant.device.add"};
constexpr S kRemove{"tapfleet.grant.device.remove"};
constexpr S kModify{"tapfleet.grant.modify"};
constexpr S kRevoke{"tapfleet.grant.revoke"};

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString time(std::optional<qint64> utcMs)
{
    return utcMs ? QString::fromStdString(base::formatBeijingTime(*utcMs)) : QString();
}

QString kindOf(S method)
{
    return method.mid(S("tapfleet.").size()).toString();
}

QJsonObject partyJson(const domain::Party &party)
{
    return {{S("pid"), party.pid}, {S("name"), party.name}};
}

/// What a person is told of an operation on a grant that is there.
QJsonObject subjectOf(const domain::Grant &grant)
{
    return {{S("grant_id"), grant.id.value()},
            {S("grantee"), partyJson(grant.grantee)},
            {S("scopes"), QJsonArray::fromStringList(grant.scopes)}};
}

WritePlan overDevices(S method, const QJsonObject &subject, const domain::GrantId &grant, const std::vector<DeviceId> &devices, int most)
{
    WritePlan plan{kindOf(method), json(subject), {}};
    for (std::vector<DeviceId> &some : domain::batches(devices, most))
        plan.steps.push_back({method, json({{S("grant_id"), grant.value()}}), std::move(some), {}, false});
    return plan;
}

QJsonObject objectOf(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

void takeTerms(domain::Grant &grant, const QJsonObject &terms)
{
    if (terms.contains(S("scopes")))
        grant.scopes = terms.value(S("scopes")).toVariant().toStringList();
    if (terms.contains(S("expires_at")))
        grant.expiresAt = base::parseBeijingTime(terms.value(S("expires_at")).toString().toStdString());
}

} // namespace

WritePlan createGrant(const GrantTerms &terms, const std::vector<DeviceId> &devices, int most)
{
    const QJsonArray scopes = QJsonArray::fromStringList(terms.scopes);
    QJsonObject content{{S("grantee_pid"), terms.grantee.pid}, {S("scopes"), scopes}};
    QJsonObject subject{{S("grantee"), partyJson(terms.grantee)}, {S("scopes"), scopes}};
    if (terms.expiresAt) {
        content.insert(S("expires_at"), time(terms.expiresAt));
        subject.insert(S("expires_at"), time(terms.expiresAt));
    }
    WritePlan plan{kindOf(kGrantCreateMethod), json(subject), {}};
    for (std::vector<DeviceId> &some : domain::batches(devices, most)) {
        if (plan.steps.empty())
            plan.steps.push_back({kGrantCreateMethod, json(content), std::move(some), {}, false});
        else
            plan.steps.push_back({kAdd, json({}), std::move(some), S("grant_id"), false});
    }
    return plan;
}

WritePlan addToGrant(const domain::Grant &grant, const std::vector<DeviceId> &devices, int most)
{
    return overDevices(kAdd, subjectOf(grant), grant.id, devices, most);
}

WritePlan removeFromGrant(const domain::Grant &grant, const std::vector<DeviceId> &devices, int most)
{
    return overDevices(kRemove, subjectOf(grant), grant.id, devices, most);
}

WritePlan modifyGrant(const domain::Grant &grant, const GrantChanges &changes)
{
    QJsonObject content{{S("grant_id"), grant.id.value()}};
    QJsonObject subject = subjectOf(grant);
    if (changes.scopes) {
        content.insert(S("scopes"), QJsonArray::fromStringList(*changes.scopes));
        subject.insert(S("scopes"), content.value(S("scopes")));
    }
    if (changes.expiresAt) {
        content.insert(S("expires_at"), time(*changes.expiresAt));
        subject.insert(S("expires_at"), content.value(S("expires_at")));
    }
    return {kindOf(kModify), json(subject), {{kModify, json(content), {}, {}, false}}};
}

WritePlan revokeGrant(const domain::Grant &grant)
{
    QJsonObject subject = subjectOf(grant);
    subject.insert(S("device_count"), grant.deviceCount);
    return {kindOf(kRevoke), json(subject), {{kRevoke, json({{S("grant_id"), grant.id.value()}}), {}, {}, false}}};
}

std::vector<domain::RowOutcome> refusedRows(const domain::Operation &operation)
{
    std::vector<domain::RowOutcome> refused;
    for (const domain::WriteStep &step : operation.steps) {
        for (const domain::RowOutcome &row : step.rows) {
            if (row.state == domain::RowOutcome::State::Refused)
                refused.push_back(row);
        }
    }
    return refused;
}

domain::GrantId grantOf(const domain::Operation &operation)
{
    const QString named = objectOf(operation.subject).value(S("grant_id")).toString();
    if (!named.isEmpty() || operation.steps.empty())
        return domain::GrantId(named);
    return domain::GrantId(objectOf(operation.steps.front().answer).value(S("grant_id")).toString());
}

std::optional<domain::Grant> grantAfter(const domain::Operation &operation, const domain::Grant *before)
{
    const bool makes = operation.kind == kindOf(kGrantCreateMethod);
    if (makes == (before != nullptr) || operation.steps.empty())
        return std::nullopt;
    domain::Grant grant = before ? *before : domain::Grant();
    bool isConfirmed = false;
    for (const domain::WriteStep &step : operation.steps) {
        if (step.state != domain::StepState::Confirmed)
            continue;
        isConfirmed = true;
        if (step.method == kGrantCreateMethod || step.method == kModify)
            takeTerms(grant, objectOf(step.content));
        else if (step.method == kRevoke)
            grant.state = QStringLiteral("REVOKED");
        grant.deviceCount += step.method == kRemove ? -step.done : step.done;
    }
    if (makes) {
        const domain::WriteStep &first = operation.steps.front();
        if (first.state != domain::StepState::Confirmed)
            return std::nullopt;
        const QJsonObject grantee = objectOf(operation.subject).value(S("grantee")).toObject();
        grant.id = grantOf(operation);
        grant.outBizNo = first.outBizNo;
        grant.grantee = {grantee.value(S("pid")).toString(), grantee.value(S("name")).toString()};
        grant.createdAt = first.settledAt;
        grant.state = QStringLiteral("ACTIVE");
    }
    return isConfirmed && !grant.id.value().isEmpty() ? std::optional(grant) : std::nullopt;
}

std::optional<WritePlan> retryRefused(const domain::Operation &operation, int most)
{
    std::vector<DeviceId> devices;
    for (const domain::RowOutcome &row : refusedRows(operation))
        devices.push_back(row.device);
    const domain::GrantId grant = grantOf(operation);
    if (devices.empty() || grant.value().isEmpty())
        return std::nullopt;
    QJsonObject subject = objectOf(operation.subject);
    subject.insert(S("grant_id"), grant.value());
    return overDevices(operation.kind == kindOf(kRemove) ? kRemove : kAdd, subject, grant, devices, most);
}

} // namespace tapfleet::cloud
