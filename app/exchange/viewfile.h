#pragma once

#include "base/result.h"
#include "domain/view.h"

#include <QByteArray>

#include <span>
#include <vector>

/// Saved views as a JSON file that passes from one person to another:
/// {"format":"tapfleet-views","version":1,"views":[{"name","filter","layout"}]}. Any thread.
namespace tapfleet::exchange {

QByteArray viewFile(std::span<const domain::View> views);
/// The views of a file, without ids. All or nothing: what is no such file is Invalid (codes::ViewFileWrong, ViewFileNewer), and so
/// is one with a filter that does not parse (codes::ViewFilterWrong; Error::message names the view). Members that this version does
/// not know are left out.
[[nodiscard]] base::Result<std::vector<domain::View>> parseViewFile(const QByteArray &file);
/// Reads at most 1 MiB (codes::ViewFileTooLarge).
[[nodiscard]] base::Result<std::vector<domain::View>> readViewFile(const QString &path);
/// Replaces the file only when all has been written.
[[nodiscard]] base::Result<void> writeViewFile(const QString &path, std::span<const domain::View> views);

} // namespace tapfleet::exchange
