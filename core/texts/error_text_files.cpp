// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/texts/error_text_files.h"

namespace kagibako {

// clang-format off: one row per sentence.
std::pair<QStringView, QStringView> fileErrorText(ErrorCode code)
{
    switch (code) {
    case ErrorCode::CsvBad:
        return {u"CSVの行の終わりが正しくありません。何も取り込んでいません。表計算ソフトで保存し直してください。",
                u"A row of the CSV ends wrongly. Nothing was imported. Save the file again from a spreadsheet."};
    case ErrorCode::CsvEncoding:
        return {u"CSVの文字コードを読めません。何も取り込んでいません。UTF-8かShift_JISで保存し直してください。",
                u"The characters of the CSV can't be read. Nothing was imported. Save it as UTF-8 or Shift_JIS."};
    case ErrorCode::CsvQuote:
        return {u"CSVの引用符が対になっていません。何も取り込んでいません。該当の行を直してください。",
                u"A quote in the CSV isn't paired. Nothing was imported. Correct the row."};
    case ErrorCode::CsvNul:
        return {u"CSVではない内容が含まれています。何も取り込んでいません。CSV形式で保存し直してください。",
                u"The file has bytes that no CSV has. Nothing was imported. Save it as CSV."};
    case ErrorCode::CsvHeader:
        return {u"見出しに必要な列（氏名など）がないか、同じ項目の列が二つあります。何も取り込んでいません。一行目の見出しを直してください。",
                u"The first row lacks a column that is needed, such as the name, or has two for one field. Nothing was imported. Correct the headings."};
    case ErrorCode::CsvColumns:
        return {u"見出しと列の数が違う行があります。何も取り込んでいません。該当の行を直してください。",
                u"A row has another number of fields than the headings. Nothing was imported. Correct the row."};
    case ErrorCode::CsvNumbers:
        return {u"ファイルに個人番号の列があります。番号は取り込んでいません。その列を消した上で、元のファイルを安全に消去してください。",
                u"The file has a column of My Numbers. None was imported. Remove the column, and erase the original file safely."};
    case ErrorCode::XlsxBad:
        return {u"ブックのこの箇所を読めません（ファイルの破損か、#N/A などのエラー値）。何も取り込んでいません。表計算ソフトで直して保存し直してください。",
                u"The workbook can't be read here: it is damaged, or a cell has an error such as #N/A. Nothing was imported. Correct it in a spreadsheet and save it again."};
    case ErrorCode::XlsxLocked:
        return {u"ブックにパスワードが掛かっています。何も取り込んでいません。パスワードを外した写しを作って取り込み、済んだら写しを消してください。",
                u"The workbook is protected by a password. Nothing was imported. Import a copy without password, and delete the copy afterwards."};
    case ErrorCode::XlsxOther:
        return {u"このファイルはXLSXでもCSVでもありません（.xls や .ods など）。何も取り込んでいません。表計算ソフトで .xlsx として保存し直してください。",
                u"The file is neither XLSX nor CSV but, for example, .xls or .ods. Nothing was imported. Save it as .xlsx in a spreadsheet."};
    case ErrorCode::StorageFailed:
        return {u"この端末の保存場所に書き込めません。サーバーの内容は保たれています。ディスクと権限を確認してください。",
                u"The local store failed. What the server has is safe. Check the disk and its permissions."};
    case ErrorCode::StorageFull:
        return {u"ディスクの空きがありません。途中の変更は取り消しました。空きを作ってやり直してください。",
                u"The disk is full. The unfinished change was undone. Make room and try again."};
    case ErrorCode::StorageNewer:
        return {u"保存場所が新しい版のプログラムで作られています。何も変更していません。プログラムを更新してください。",
                u"The local store was made by a newer program. Nothing was changed. Update this one."};
    case ErrorCode::StorageDamaged:
        return {u"この端末の控えが壊れています。サーバーの内容は保たれています。もう一度ロック解除すると、控えはサーバーから作り直されます。",
                u"This computer's copy is damaged. What the server has is safe. Unlock again: the copy is made anew from the server."};
    case ErrorCode::IoFailed:
        return {u"ファイル又は標準入出力を読み書きできません。途中までの結果は使わないでください。場所と空きを確認してください。",
                u"Reading or writing failed. Don't use a result that is cut off. Check the place and the free space."};
    case ErrorCode::PaperFont:
        return {u"印刷に必要な日本語の書体がありません。何も印刷していません。プログラムを入れ直してください。",
                u"The Japanese font for paper is missing. Nothing was printed. Install the program again."};
    case ErrorCode::PaperOverflow:
        return {u"内容が用紙に収まりません。何も印刷していません。文を短くしてください。",
                u"The content doesn't fit on the page. Nothing was printed. Shorten it."};
    default: // not of this group: textOf() in error_text.cpp knows every code
        return {};
    }
}
// clang-format on

} // namespace kagibako
