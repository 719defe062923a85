#pragma once

#include "services/fleetterms.h"

namespace tapfleet::services {

/// The values that a loaded fleet knows, with its tags and lists. Where those cannot be read it takes every name for known:
/// resolving the term then tells the error. Lives no longer than the FleetTerms. One thread.
class FleetValues final : public query::ValueSource
{
public:
    FleetValues(FleetTerms &terms, FleetView view) : m_terms(terms), m_view(std::move(view)) {}

    /// Of a list the rows are counted, of the rest the devices.
    std::vector<Known> values(const query::Subject &subject) const override;
    std::vector<Known> qualifiers(const query::Subject &subject, const QString &pattern) const override;
    bool names(const query::Subject &subject, query::Op op, const QString &pattern) const override;

private:
    std::vector<Known> tags() const;
    bool namesValue(domain::Field field, const QString &pattern) const;

    FleetTerms &m_terms;
    const FleetView m_view;
};

} // namespace tapfleet::services
