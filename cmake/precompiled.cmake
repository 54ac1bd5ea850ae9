# SPDX-FileCopyrightText: Kagibako contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Headers of Qt, QCA and the standard library for all rooms and tests with Qt. None of ours: a change of one must not compile the whole
# house. A file still includes what it uses: the release build has no precompiled headers.
if(NOT KAGIBAKO_PRECOMPILE)
    return()
endif()
file(CONFIGURE OUTPUT "${PROJECT_BINARY_DIR}/precompiled.cpp" CONTENT "")
add_library(kagibako_precompiled OBJECT "${PROJECT_BINARY_DIR}/precompiled.cpp")
target_link_libraries(kagibako_precompiled PRIVATE kagibako_options Qt6::Core qca-qt6)
target_precompile_headers(kagibako_precompiled PRIVATE
    <algorithm> <array> <atomic> <chrono> <cstdint> <expected> <functional> <map> <memory> <mutex> <optional> <set> <span> <string>
    <string_view> <thread> <utility> <variant> <vector>
    <QtCrypto> <QByteArray> <QDate> <QDateTime> <QDir> <QFile> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QList> <QMap>
    <QRegularExpression> <QSet> <QString> <QStringList> <QTimeZone> <QUrl>)
