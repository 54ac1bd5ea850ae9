<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>kagibako::ui::SideBar</name>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <translation>
            <numerusform>%1, one waiting</numerusform>
            <numerusform>%1, %n waiting</numerusform>
        </translation>
    </message>
</context>
</TS>
