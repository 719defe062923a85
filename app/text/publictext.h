#pragma once

#include "domain/publicsource.h"
#include "text/describe.h"

/// Words for the public methods and for what an app lacks of them. As text/labels.h.
namespace tapfleet::text {

/// In plain words, for instance 设备位置 / device location.
QString methodLabel(domain::PublicMethod method);
/// The labels of the fields that only this method fills.
QString fieldsOf(domain::PublicMethod method);
/// "未授权给此应用：设备位置": what stands in the place of a field whose method was refused.
QString notGranted(domain::PublicMethod method);
/// What a refusal means for this method: the fields that stay empty, and what to do about it.
Description describeRefusal(domain::PublicMethod method, const base::Error &error);

} // namespace tapfleet::text
