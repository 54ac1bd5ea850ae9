<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>DisposalOrders</name>
    <message numerus="yes">
        <source>%1: %n number(s).</source>
        <translation>
            <numerusform>%1: %n number.</numerusform>
            <numerusform>%1: %n numbers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>%n picture(s) or form(s) destroyed</source>
        <translation>
            <numerusform>%n picture or form destroyed</numerusform>
            <numerusform>%n pictures or forms destroyed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Renewal</name>
    <message numerus="yes">
        <source>The sheet opens everything (%n scope(s)). The log says that it was tried.</source>
        <translation>
            <numerusform>The sheet opens everything (%n scope). The log says that it was tried.</numerusform>
            <numerusform>The sheet opens everything (%n scopes). The log says that it was tried.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatementWords</name>
    <message numerus="yes">
        <source>%n number(s) in %1 are destroyed.</source>
        <translation>
            <numerusform>%n number in %1 is destroyed.</numerusform>
            <numerusform>%n numbers in %1 are destroyed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) of %1 are taken out as a file.</source>
        <translation>
            <numerusform>%n number of %1 is taken out as a file.</numerusform>
            <numerusform>%n numbers of %1 are taken out as a file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) of %1 may be opened one by one, beside the daily limit.</source>
        <translation>
            <numerusform>One number of %1 may be opened, beside the daily limit.</numerusform>
            <numerusform>%n numbers of %1 may be opened one by one, beside the daily limit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagibako::ui::BatchDialog</name>
    <message numerus="yes">
        <source>%n entries on one sheet</source>
        <translation>
            <numerusform>One entry on one sheet</numerusform>
            <numerusform>%n entries on one sheet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagibako::ui::CertificateDialog</name>
    <message numerus="yes">
        <source>Certificate of the %n number(s) that are marked</source>
        <translation>
            <numerusform>Certificate of the %n number that is marked</numerusform>
            <numerusform>Certificate of the %n numbers that are marked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagibako::ui::ChangeDialog</name>
    <message numerus="yes">
        <source>Sign %n change(s)</source>
        <translation>
            <numerusform>Sign %n change</numerusform>
            <numerusform>Sign %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagibako::ui::CollectionPage</name>
    <message numerus="yes">
        <source>%n people are left out: they were asked already, or belong to another scope.</source>
        <translation>
            <numerusform>One person is left out: asked already, or of another scope.</numerusform>
            <numerusform>%n people are left out: they were asked already, or belong to another scope.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The link is on the clipboard for %n s.</source>
        <translation>
            <numerusform>The link is on the clipboard for %n s.</numerusform>
            <numerusform>The link is on the clipboard for %n s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) saved. Whoever has this file can hand in numbers in these people&apos;s names: delete it when they are printed.</source>
        <translation>
            <numerusform>%n letter saved. Whoever has this file can hand in numbers in this person&apos;s name: delete it when it is printed.</numerusform>
            <numerusform>%n letters saved. Whoever has this file can hand in numbers in these people&apos;s names: delete it when they are printed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) went to the printer.</source>
        <translation>
            <numerusform>%n letter went to the printer.</numerusform>
            <numerusform>%n letters went to the printer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be made: the card or the profile does not open, or is too long for the page.</source>
        <translation>
            <numerusform>%n could not be made: the card or the profile does not open, or is too long for the page.</numerusform>
            <numerusform>%n could not be made: the card or the profile does not open, or is too long for the page.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagibako::ui::DisposalCard</name>
    <message numerus="yes">
        <source>%n number(s) are overdue.</source>
        <translation>
            <numerusform>%n number is overdue.</numerusform>
            <numerusform>%n numbers are overdue.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) wait for your signature.</source>
        <translation>
            <numerusform>%n order waits for your signature.</numerusform>
            <numerusform>%n orders wait for your signature.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) are destroyed by themselves unless somebody holds them, the first on %1.</source>
        <translation>
            <numerusform>%n number is destroyed by itself unless somebody holds it, on %1.</numerusform>
            <numerusform>%n numbers are destroyed by themselves unless somebody holds them, the first on %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagibako::ui::DisposalPage</name>
    <message numerus="yes">
        <source>%n due date(s) set.</source>
        <translation>
            <numerusform>%n due date set.</numerusform>
            <numerusform>%n due dates set.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due date(s) set; day and reason are on record.</source>
        <translation>
            <numerusform>%n due date set; day and reason are on record.</numerusform>
            <numerusform>%n due dates set; day and reason are on record.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) held: the server destroys none of them.</source>
        <translation>
            <numerusform>%n number held: the server does not destroy it.</numerusform>
            <numerusform>%n numbers held: the server destroys none of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lift the hold of %n number(s)?</source>
        <translation>
            <numerusform>Lift the hold of %n number?</numerusform>
            <numerusform>Lift the hold of %n numbers?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hold(s) lifted.</source>
        <translation>
            <numerusform>%n hold lifted.</numerusform>
            <numerusform>%n holds lifted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Destroy %n number(s) now?</source>
        <translation>
            <numerusform>Destroy %n number now?</numerusform>
            <numerusform>Destroy %n numbers now?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n of them the law may ask to keep it longer, as far as is on record.</source>
        <translation>
            <numerusform>For %n of them the law may ask to keep it longer, as far as is on record.</numerusform>
            <numerusform>For %n of them the law may ask to keep it longer, as far as is on record.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n that are held, ordered already, or not yours to decide.</source>
        <translation>
            <numerusform>Left out: %n that is held, ordered already, or not yours to decide.</numerusform>
            <numerusform>Left out: %n that are held, ordered already, or not yours to decide.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 wants to destroy %n number(s)</source>
        <translation>
            <numerusform>%1 wants to destroy %n number</numerusform>
            <numerusform>%1 wants to destroy %n numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) cannot be read with your keys: sign only when you know otherwise who these people are.</source>
        <translation>
            <numerusform>%n name cannot be read with your keys: sign only when you know otherwise who that is.</numerusform>
            <numerusform>%n names cannot be read with your keys: sign only when you know otherwise who these people are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagibako::ui::DueDialog</name>
    <message numerus="yes">
        <source>Type the day for %n number(s).</source>
        <translation>
            <numerusform>Type the day for %n number.</numerusform>
            <numerusform>Type the day for %n numbers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) get another due date.</source>
        <translation>
            <numerusform>%n number gets another due date.</numerusform>
            <numerusform>%n numbers get another due date.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them had none.</source>
        <translation>
            <numerusform>%n of them had none.</numerusform>
            <numerusform>%n of them had none.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them become EARLIER.</source>
        <translation>
            <numerusform>%n of them becomes EARLIER.</numerusform>
            <numerusform>%n of them become EARLIER.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n number(s) the law may ask to keep it longer than that, as far as is on record.</source>
        <translation>
            <numerusform>For %n number the law may ask to keep it longer than that, as far as is on record.</numerusform>
            <numerusform>For %n numbers the law may ask to keep them longer than that, as far as is on record.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sign %n date(s)</source>
        <translation>
            <numerusform>Sign %n date</numerusform>
            <numerusform>Sign %n dates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>▲ %n day(s) earlier</source>
        <translation>
            <numerusform>▲ %n day earlier</numerusform>
            <numerusform>▲ %n days earlier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) later</source>
        <translation>
            <numerusform>%n day later</numerusform>
            <numerusform>%n days later</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagibako::ui::FamilyNumbers</name>
    <message numerus="yes">
        <source>Hidden again in %n s</source>
        <translation>
            <numerusform>Hidden again in %n s</numerusform>
            <numerusform>Hidden again in %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagibako::ui::FinderStep</name>
    <message numerus="yes">
        <source>At least %n people are meant: type more, or choose with ↑ ↓ and Enter.</source>
        <translation>
            <numerusform>At least one person is meant: type more, or choose with ↑ ↓ and Enter.</numerusform>
            <numerusform>At least %n people are meant: type more, or choose with ↑ ↓ and Enter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are meant: choose with ↑ ↓ and Enter.</source>
        <translation>
            <numerusform>One person is meant: choose with ↑ ↓ and Enter.</numerusform>
            <numerusform>%n people are meant: choose with ↑ ↓ and Enter.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagibako::ui::HoldDialog</name>
    <message numerus="yes">
        <source>Keep %n number(s) for now?</source>
        <translation>
            <numerusform>Keep %n number for now?</numerusform>
            <numerusform>Keep %n numbers for now?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagibako::ui::HomePage</name>
    <message numerus="yes">
        <source>%n profile(s) could not be opened: damaged at the server, or withheld. The others are shown.</source>
        <translation>
            <numerusform>One profile could not be opened: damaged at the server, or withheld. The others are shown.</numerusform>
            <numerusform>%n profiles could not be opened: damaged at the server, or withheld. The others are shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n submission(s) must not be trusted as they are: see Identity checks.</source>
        <translation>
            <numerusform>One submission must not be trusted as it is: see Identity checks.</numerusform>
            <numerusform>%n submissions must not be trusted as they are: see Identity checks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagibako::ui::InviteDialog</name>
    <message numerus="yes">
        <source>Ask %n people for their numbers</source>
        <translation>
            <numerusform>Ask one person for their number</numerusform>
            <numerusform>Ask %n people for their numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n link(s)</source>
        <translation>
            <numerusform>Make one link</numerusform>
            <numerusform>Make %n links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) made.</source>
        <translation>
            <numerusform>One link made.</numerusform>
            <numerusform>%n links made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The link of %1 is on the clipboard for %n s.</source>
        <translation>
            <numerusform>The link of %1 is on the clipboard for %n s.</numerusform>
            <numerusform>The link of %1 is on the clipboard for %n s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagibako::ui::LettersDialog</name>
    <message numerus="yes">
        <source>Letters for %n invitation(s)</source>
        <translation>
            <numerusform>Letters for %n invitation</numerusform>
            <numerusform>Letters for %n invitations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagibako::ui::ListDialog</name>
    <message numerus="yes">
        <source>%1 asks for %n number(s) as a file</source>
        <translation>
            <numerusform>%1 asks for one number as a file</numerusform>
            <numerusform>%1 asks for %n numbers as a file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 asks to open %n number(s)</source>
        <translation>
            <numerusform>%1 asks to open one number</numerusform>
            <numerusform>%1 asks to open %n numbers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagibako::ui::MonthModel</name>
    <message numerus="yes">
        <source>%1: %n due</source>
        <translation>
            <numerusform>%1: %n due</numerusform>
            <numerusform>%1: %n due</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagibako::ui::NumberImportDialog</name>
    <message numerus="yes">
        <source>%n problem(s). No number is imported until they are corrected in the file.</source>
        <translation>
            <numerusform>One problem. No number is imported until it is corrected in the file.</numerusform>
            <numerusform>%n problems. No number is imported until they are corrected in the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) will be entered, and wait for the check as those from paper do.</source>
        <translation>
            <numerusform>One number will be entered, and waits for the check as those from paper do.</numerusform>
            <numerusform>%Ln numbers will be entered, and wait for the check as those from paper do.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them would change a number that was checked.</source>
        <translation>
            <numerusform>One of them would change a number that was checked.</numerusform>
            <numerusform>%Ln of them would change a number that was checked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were entered by you today, and are left out.</source>
        <translation>
            <numerusform>One was entered by you today, and is left out.</numerusform>
            <numerusform>%Ln were entered by you today, and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) have no number.</source>
        <translation>
            <numerusform>One row has no number.</numerusform>
            <numerusform>%Ln rows have no number.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln number(s)</source>
        <translation>
            <numerusform>Import one number</numerusform>
            <numerusform>Import %Ln numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped. %Ln number(s) were entered and stay. Import the same file again today to bring in the rest.</source>
        <translation>
            <numerusform>Stopped. One number was entered and stays. Import the same file again today to bring in the rest.</numerusform>
            <numerusform>Stopped. %Ln numbers were entered and stay. Import the same file again today to bring in the rest.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) entered. They wait for the check.</source>
        <translation>
            <numerusform>One number entered. It waits for the check.</numerusform>
            <numerusform>%Ln numbers entered. They wait for the check.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagibako::ui::NumberStep</name>
    <message numerus="yes">
        <source>Here stands nothing but the %n digit(s) of the number. To take another form, press Esc first.</source>
        <translation>
            <numerusform>Here stands nothing but the one digit of the number. To take another form, press Esc first.</numerusform>
            <numerusform>Here stands nothing but the %n digits of the number. To take another form, press Esc first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) are missing.</source>
        <translation>
            <numerusform>One digit is missing.</numerusform>
            <numerusform>%n digits are missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The two differ (%n time(s) so far). Both were wiped, since either may be wrong: look at the form and begin with the first again.</source>
        <translation>
            <numerusform>The two differ (once so far). Both were wiped, since either may be wrong: look at the form and begin with the first again.</numerusform>
            <numerusform>The two differ (%n times so far). Both were wiped, since either may be wrong: look at the form and begin with the first again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagibako::ui::OrderDialog</name>
    <message numerus="yes">
        <source>Order: destroy %n number(s)</source>
        <translation>
            <numerusform>Order: destroy %n number</numerusform>
            <numerusform>Order: destroy %n numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve: destroy %n number(s)</source>
        <translation>
            <numerusform>Approve: destroy %n number</numerusform>
            <numerusform>Approve: destroy %n numbers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagibako::ui::OrderList</name>
    <message numerus="yes">
        <source>%1 wants to destroy %n number(s) of %2</source>
        <translation>
            <numerusform>%1 wants to destroy %n number of %2</numerusform>
            <numerusform>%1 wants to destroy %n numbers of %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagibako::ui::PeopleImportDialog</name>
    <message numerus="yes">
        <source>%n problem(s). Nothing can be imported until they are corrected in the file.</source>
        <translation>
            <numerusform>One problem. Nothing can be imported until it is corrected in the file.</numerusform>
            <numerusform>%n problems. Nothing can be imported until they are corrected in the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln people</source>
        <translation>
            <numerusform>Import one person</numerusform>
            <numerusform>Import %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped. %Ln people were brought in and stay on record. Import the same file again to bring in the rest.</source>
        <translation>
            <numerusform>Stopped. One person was brought in and stays on record. Import the same file again to bring in the rest.</numerusform>
            <numerusform>Stopped. %Ln people were brought in and stay on record. Import the same file again to bring in the rest.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagibako::ui::PersonPanel</name>
    <message numerus="yes">
        <source>Hidden again in %n s</source>
        <translation>
            <numerusform>Hidden again in %n s</numerusform>
            <numerusform>Hidden again in %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied. The clipboard is cleared in %n s.</source>
        <translation>
            <numerusform>Copied. The clipboard is cleared in %n s.</numerusform>
            <numerusform>Copied. The clipboard is cleared in %n s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagibako::ui::PolicyFields</name>
    <message numerus="yes">
        <source>%n year(s) from leaving may be EARLIER than the law: the declaration for dependents of somebody who left on 31 March 2026 is kept until 10 January 2034. Each number that this is true of is named under Disposal before anything is signed.</source>
        <translation>
            <numerusform>%n year from leaving may be EARLIER than the law: the declaration for dependents of somebody who left on 31 March 2026 is kept until 10 January 2034. Each number that this is true of is named under Disposal before anything is signed.</numerusform>
            <numerusform>%n years from leaving may be EARLIER than the law: the declaration for dependents of somebody who left on 31 March 2026 is kept until 10 January 2034. Each number that this is true of is named under Disposal before anything is signed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagibako::ui::RecordsPage</name>
    <message numerus="yes">
        <source>Save %n number(s) as a file?</source>
        <translation>
            <numerusform>Save one number as a file?</numerusform>
            <numerusform>Save %n numbers as a file?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved: %n number(s), in the clear. Delete the file as soon as it was used.</source>
        <translation>
            <numerusform>Saved: one number, in the clear. Delete the file as soon as it was used.</numerusform>
            <numerusform>Saved: %n numbers, in the clear. Delete the file as soon as it was used.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not in the file, since destroyed or replaced after the approval, or damaged: %n (%1)</source>
        <translation>
            <numerusform>Not in the file, since destroyed or replaced after the approval, or damaged: one (%1)</numerusform>
            <numerusform>Not in the file, since destroyed or replaced after the approval, or damaged: %n (%1)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagibako::ui::RequestDialog</name>
    <message numerus="yes">
        <source>Take %n number(s) out as a file</source>
        <translation>
            <numerusform>Take one number out as a file</numerusform>
            <numerusform>Take %n numbers out as a file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open %n number(s) beside the daily limit</source>
        <translation>
            <numerusform>Open one number beside the daily limit</numerusform>
            <numerusform>Open %n numbers beside the daily limit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and one more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the marked people have no number that is kept: they are left out.</source>
        <translation>
            <numerusform>One of the marked people has no number that is kept: it is left out.</numerusform>
            <numerusform>%n of the marked people have no number that is kept: they are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagibako::ui::RequestList</name>
    <message numerus="yes">
        <source>You asked for %n number(s) of %1 as a file for: %2</source>
        <translation>
            <numerusform>You asked for one number of %1 as a file for: %2</numerusform>
            <numerusform>You asked for %n numbers of %1 as a file for: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You asked to open %n number(s) of %1 beside the daily limit</source>
        <translation>
            <numerusform>You asked to open one number of %1 beside the daily limit</numerusform>
            <numerusform>You asked to open %n numbers of %1 beside the daily limit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagibako::ui::ReviewPage</name>
    <message numerus="yes">
        <source>Approved. %n picture(s) destroyed.</source>
        <translation>
            <numerusform>Approved. One picture destroyed.</numerusform>
            <numerusform>Approved. %n pictures destroyed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagibako::ui::RightsPage</name>
    <message numerus="yes">
        <source>Signed. %n change(s) wait for a second signature.</source>
        <translation>
            <numerusform>Signed. %n change waits for a second signature.</numerusform>
            <numerusform>Signed. %n changes wait for a second signature.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give keys to %n account(s)</source>
        <translation>
            <numerusform>Give keys to %n account</numerusform>
            <numerusform>Give keys to %n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The keys are new. %n link(s) are new too, and have to be sent: see Collection.</source>
        <translation>
            <numerusform>The keys are new. %n link is new too, and has to be sent: see Collection.</numerusform>
            <numerusform>The keys are new. %n links are new too, and have to be sent: see Collection.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review %n change(s) …</source>
        <translation>
            <numerusform>Review %n change …</numerusform>
            <numerusform>Review %n changes …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagibako::ui::SheetDialog</name>
    <message numerus="yes">
        <source>It works once, within %n day(s).</source>
        <translation>
            <numerusform>It works once, within %n day.</numerusform>
            <numerusform>It works once, within %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagibako::ui::SideBar</name>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <translation>
            <numerusform>%1, one waiting</numerusform>
            <numerusform>%1, %n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kagibako::ui::WaitingList</name>
    <message numerus="yes">
        <source>%1: the rights of %n account(s) do not work yet, since nobody gave them the keys.</source>
        <translation>
            <numerusform>%1: the rights of %n account do not work yet, since nobody gave it the keys.</numerusform>
            <numerusform>%1: the rights of %n accounts do not work yet, since nobody gave them the keys.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give keys to %n …</source>
        <translation>
            <numerusform>Give keys to %n …</numerusform>
            <numerusform>Give keys to %n …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n link(s) cannot be used until their cards are sealed anew.</source>
        <translation>
            <numerusform>%1: %n link cannot be used until its card is sealed anew.</numerusform>
            <numerusform>%1: %n links cannot be used until their cards are sealed anew.</numerusform>
        </translation>
    </message>
</context>
</TS>
