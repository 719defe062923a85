#include "exchange/viewfile.h"

#include "base/errorcodes.h"
#include "exchange/outputfile.h"
#include "query/query.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tapfleet::exchange {

using namespace Qt::StringLiterals;
using base::ErrorKind;
using base::Result;
using domain::View;

namespace {

constexpr int kVersion = 1;
constexpr qint64 kLargest = 1 << 20;
constexpr qsizetype kLongestName = 200;
const QString kFormat = u"tapfleet-views"_s;

auto wrong(const QString &detail)
{
    return base::failure(ErrorKind::Invalid, detail, base::codes::ViewFileWrong);
}

Result<View> viewOf(const QJsonValue &value, qsizetype number)
{
    const QJsonObject object = value.toObject();
    View view;
    view.name = object.value("name"_L1).toString().trimmed();
    view.filter = object.value("filter"_L1).toString();
    view.layout = object.value("layout"_L1).toString();
    if (view.name.isEmpty() || view.name.size() > kLongestName || !object.value("filter"_L1).isString())
        return wrong(u"view %1 has no name or no filter"_s.arg(number + 1));
    if (const auto tree = query::parse(view.filter); !tree) {
        base::Error error;
        error.kind = ErrorKind::Invalid;
        error.subCode = base::codes::ViewFilterWrong;
        error.message = view.name;
        error.detail = u"the filter of view \"%1\" is wrong at position %2"_s.arg(view.name).arg(tree.error().position + 1);
        return base::failure(std::move(error));
    }
    return view;
}

} // namespace

QByteArray viewFile(std::span<const View> views)
{
    QJsonArray array;
    for (const View &view : views)
        array.append(QJsonObject{{u"name"_s, view.name}, {u"filter"_s, view.filter}, {u"layout"_s, view.layout}});
    return QJsonDocument(QJsonObject{{u"format"_s, kFormat}, {u"version"_s, kVersion}, {u"views"_s, array}}).toJson();
}

Result<std::vector<View>> parseViewFile(const QByteArray &file)
{
    QJsonParseError mistake;
    const QJsonObject root = QJsonDocument::fromJson(file, &mistake).object();
    if (mistake.error != QJsonParseError::NoError)
        return wrong(u"%1 at byte %2"_s.arg(mistake.errorString()).arg(mistake.offset));
    if (root.value("format"_L1).toString() != kFormat)
        return wrong(u"the format is not \"%1\""_s.arg(kFormat));
    const int version = root.value("version"_L1).toInt();
    if (version > kVersion)
        return base::failure(ErrorKind::Invalid, u"version %1 of a file of views"_s.arg(version), base::codes::ViewFileNewer);
    if (version < 1 || !root.value("views"_L1).isArray())
        return wrong(u"it has no version or no views"_s);
    std::vector<View> views;
    const QJsonArray array = root.value("views"_L1).toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        auto view = viewOf(array.at(i), i);
        if (!view)
            return base::failure(std::move(view.error()));
        views.push_back(std::move(*view));
    }
    return views;
}

Result<std::vector<View>> readViewFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::failure(ErrorKind::Storage, u"%1: %2"_s.arg(path, file.errorString()));
    const QByteArray bytes = file.read(kLargest + 1);
    if (file.error() != QFileDevice::NoError)
        return base::failure(ErrorKind::Storage, u"%1: %2"_s.arg(path, file.errorString()));
    if (bytes.size() > kLargest)
        return base::failure(ErrorKind::Invalid, u"%1 is larger than %2 bytes"_s.arg(path).arg(kLargest),
                             base::codes::ViewFileTooLarge);
    return parseViewFile(bytes);
}

Result<void> writeViewFile(const QString &path, std::span<const View> views)
{
    OutputFile file(path);
    const QByteArray bytes = viewFile(views);
    return file.open().and_then([&] { return file.write({bytes.constData(), static_cast<size_t>(bytes.size())}); }).and_then([&] { return file.commit(); });
}

} // namespace tapfleet::exchange
