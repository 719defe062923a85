#pragma once

#include "domain/poster.h"

#include <QString>

namespace tapfleet::text {

QString posterWayLabel(domain::PosterWay way);
/// "待机海报", "支付结果页" ...; an unknown code as it stands.
QString posterSpaceLabel(const QString &code);
/// "投放中", "审核中" ...; an unknown state as it stands.
QString posterStateLabel(const domain::Poster &poster, qint64 now);
/// What speaks against it, in one sentence; empty: nothing.
QString posterProblem(domain::PosterFault fault);
QString imageProblem(const domain::PosterImage &image, bool isPortrait);
/// "1080 × 1920 · PNG · 345 KB"; empty for what is no image.
QString imageFacts(const domain::PosterImage &image);

} // namespace tapfleet::text
