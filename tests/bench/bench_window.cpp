// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The grid of 100,000 people as the window has it: model, delegate, style sheet, painted into memory.
#include "core/crypto/base/random.h"
#include "tests/bench/groups.h"
#include "tests/bench/machine.h"
#include "ui/common/state_delegate.h"
#include "ui/common/table.h"
#include "ui/records/people_model.h"
#include "ui/rights/actions_delegate.h"
#include "ui/rights/rights_model.h"

#include <QApplication>
#include <QImage>
#include <QScrollBar>
#include <QTemporaryDir>

#include <array>

namespace kagibako::bench {

using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<const PeopleRoll> peopleOf(int count, const ScopeId& scope)
{
    static constexpr std::array Names{u"佐藤 花子", u"鈴木 一郎", u"髙橋 美咲", u"渡邉 健", u"小林 さくら"};
    static constexpr std::array Kana{u"サトウ ハナコ", u"スズキ イチロウ", u"タカハシ ミサキ", u"ワタナベ ケン",
                                     u"コバヤシ サクラ"};
    auto roll = std::make_shared<PeopleRoll>();
    for (int i = 0; i < count; ++i) {
        Person person;
        person.id = crypto::randomId<PersonId>();
        person.code = u"E%1"_s.arg(100'000 + i);
        person.name = QString(Names[static_cast<std::size_t>(i % 5)]);
        person.kana = QString(Kana[static_cast<std::size_t>(i % 5)]);
        person.department = u"第%1部"_s.arg(i % 40);
        person.joined = QDate(2000, 4, 1).addDays(i % 9000);
        roll->add(person, scope, static_cast<PersonState>(i % 5), {});
    }
    roll->finish(0);
    return roll;
}

std::shared_ptr<RightsView> rightsOf(int accounts, int scopes)
{
    auto view = std::make_shared<RightsView>();
    view->me = crypto::randomId<AccountId>();
    view->myRank = Rank::Owner;
    for (int i = 0; i < scopes; ++i) {
        RightsView::ScopeColumn column;
        column.id = crypto::randomId<ScopeId>();
        column.name = u"第%1事業所"_s.arg(i);
        view->scopes.push_back(std::move(column));
    }
    for (int i = 0; i < accounts; ++i) {
        RightsView::AccountRow row;
        row.id = crypto::randomId<AccountId>();
        row.login = u"clerk%1"_s.arg(i, 3, 10, QChar(u'0'));
        for (const RightsView::ScopeColumn& column : view->scopes)
            row.actions.insert(column.id, Actions{Action::Enter, i % 3 == 0 ? Action::View : Action::People});
        view->accounts.push_back(std::move(row));
    }
    return view;
}

/// The matrix of 権限 as its page has it.
Rows matrixRows(ui::Settings& settings, int accounts, int scopes)
{
    ui::RightsModel model;
    ui::Table table(settings, u"matrix"_s);
    table.setModel(&model);
    ui::ActionsDelegate delegate;
    table.setItemDelegate(&delegate);
    table.resize(1400, 900);
    table.show();
    QImage canvas(table.size(), QImage::Format_ARGB32_Premultiplied);
    const auto paint = [&] { table.render(&canvas); };
    const auto view = rightsOf(accounts, scopes);
    const auto fill = times(5, [&] {
        model.set(view);
        paint();
    });
    std::vector<double> clicks;
    std::vector<double> jumps;
    for (int i = 0; i < 100; ++i) {
        const int row = i * 37 % accounts;
        const QModelIndex cell = model.index(row, ui::RightsModel::FirstScope + i * 17 % scopes);
        jumps.push_back(times(1, [&] {
                            table.scrollTo(cell);
                            paint();
                        }).front());
        clicks.push_back(times(1, [&] {
                             model.toggle(cell, Action::Review);
                             paint();
                         }).front());
    }
    const QString of = u"window: rights of %1 accounts × %2 scopes"_s.arg(accounts).arg(scopes);
    return {{of + u", painted"_s, quantile(fill, 0.5), u"ms"_s, 1000, true},
            {u"window: a jump in them, p99"_s, quantile(jumps, 0.99), u"ms"_s, 16, true},
            {u"window: a letter clicked, p99"_s, quantile(clicks, 0.99), u"ms"_s, 16, true}};
}

} // namespace

Rows windowRows(const Scale& scale)
{
    const int count = scale.count(100'000);
    ui::applyLook(*qApp, ui::Appearance::Light);
    const QTemporaryDir folder;
    ui::Settings settings(folder.path() + u"/s.ini"_s);
    Overview overview;
    const auto scope = crypto::randomId<ScopeId>();
    overview.scopes = {{scope, u"本社"_s, Actions{Action::View}, false}};
    overview.people = peopleOf(count, scope);

    ui::PeopleModel model(Language::Japanese);
    ui::Table table(settings, u"bench"_s);
    table.setModel(&model);
    table.setWidths({14, 9, 14, 16, 8, 12, 14, 11, 11, 0});
    table.setItemDelegateForColumn(
        0, new ui::StateDelegate(
               [](const QModelIndex& index) {
                   return ui::lookOf(static_cast<PersonState>(index.data(ui::PeopleModel::StateRole).toInt()));
               },
               &table));
    table.resize(1400, 900);
    table.show();
    QImage canvas(table.size(), QImage::Format_ARGB32_Premultiplied);
    const auto paint = [&] { table.render(&canvas); };

    Rows rows;
    const auto fill = times(5, [&] {
        model.setPeople(overview);
        paint();
    });
    rows.push_back({u"window: %L1 people into the grid, sorted and painted"_s.arg(count), quantile(fill, 0.5), u"ms"_s,
                    1000, true});
    const auto setText = [&](const QString& text) {
        PeopleFilter filter;
        filter.text = text;
        model.setFilter(filter);
    };
    std::vector<double> strokes; // one more letter each, with a list on the screen that the letters before it left
    for (const QString& word : {u"たかはし"_s, u"渡邉"_s, u"e15000"_s, u"さとう 第"_s, u"nobody"_s}) {
        for (qsizetype length = 1; length <= word.size(); ++length) {
            for (int again = 0; again < 3; ++again) {
                setText(word.first(length - 1));
                paint();
                const auto stroke = times(1, [&] {
                    setText(word.first(length));
                    paint();
                });
                strokes.push_back(stroke.front());
            }
        }
    }
    rows.push_back({u"window: a keystroke in the search line, filtered and painted, p99"_s, quantile(strokes, 0.99),
                    u"ms"_s, 16, true});
    model.setFilter({});
    QScrollBar* bar = table.verticalScrollBar();
    std::vector<double> scrolls;
    for (int i = 0; i < 300; ++i) {
        const auto scroll = times(1, [&] {
            bar->setValue(static_cast<int>(qint64{bar->maximum()} * (i * 37 % 300) / 300));
            paint();
        });
        scrolls.push_back(scroll[0]);
    }
    rows.push_back(
        {u"window: a jump in the list, decoded and painted, p99"_s, quantile(scrolls, 0.99), u"ms"_s, 16, true});
    const auto sort = times(3, [&] {
        model.setSort({{PeopleColumn::Code, false}});
        model.setSort({{PeopleColumn::Kana, false}, {PeopleColumn::Department, false}});
    });
    rows.push_back({u"window: sorted by two columns"_s, quantile(sort, 0.5), u"ms"_s});
    const Rows matrix = matrixRows(settings, scale.count(500), scale.count(100));
    rows.insert(rows.end(), matrix.begin(), matrix.end());
    return rows;
}

} // namespace kagibako::bench
