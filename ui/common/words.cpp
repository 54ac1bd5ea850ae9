// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Words)
};

QLocale localeOf(Language language)
{
    return language == Language::Japanese ? QLocale(QLocale::Japanese, QLocale::Japan)
                                          : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

template <typename Named>
QString named(const Named& one, Language language)
{
    return (language == Language::Japanese ? one.ja : one.en).toString();
}

} // namespace

StateLook lookOf(PersonState state)
{
    switch (state) {
    case PersonState::None:
        return {u"state-none"_s, Tone::Muted, Words::tr("Not asked")};
    case PersonState::Invited:
        return {u"state-invited"_s, Tone::Accent, Words::tr("Asked")};
    case PersonState::Submitted:
        return {u"state-submitted"_s, Tone::Warn, Words::tr("To be checked")};
    case PersonState::Unchecked:
        return {u"state-unchecked"_s, Tone::Warn, Words::tr("Entered, to be checked")};
    case PersonState::Current:
        return {u"state-current"_s, Tone::Good, Words::tr("Kept")};
    }
    return {};
}

QString wordOf(PersonKind kind)
{
    switch (kind) {
    case PersonKind::Employee:
        return Words::tr("Employee");
    case PersonKind::Dependent:
        return Words::tr("Dependent");
    case PersonKind::Payee:
        return Words::tr("Payee");
    case PersonKind::Company:
        return Words::tr("Company");
    }
    return {};
}

QString wordOf(const PurposeInfo& purpose, Language language)
{
    return named(purpose, language);
}

QString wordOf(const CheckItem& item, Language language)
{
    return named(item, language);
}

QString wordOf(const ReasonInfo& reason, Language language)
{
    return named(reason, language);
}

QString dateText(const QDate& date, Language language)
{
    if (!date.isValid())
        return {};
    return language == Language::Japanese ? date.toString(u"yyyy/MM/dd"_s)
                                          : localeOf(language).toString(date, u"d MMM yyyy"_s);
}

QString timeText(const QString& utc, Language language)
{
    const QDateTime time = QDateTime::fromString(utc, Qt::ISODate).toOffsetFromUtc(9 * 3600);
    return time.isValid() ? dateText(time.date(), language) + u' ' + time.toString(u"HH:mm"_s) : QString();
}

} // namespace kagibako::ui
