<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>%n customer(s) in all</source>
        <translation>
            <numerusform>%n customer in all</numerusform>
            <numerusform>%n customers in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new event(s)</source>
        <translation>
            <numerusform>%n new event</numerusform>
            <numerusform>%n new events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) read</source>
        <translation>
            <numerusform>%n row read</numerusform>
            <numerusform>%n rows read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Contacts</name>
    <message numerus="yes">
        <source>%n turn(s)</source>
        <translation>
            <numerusform>%n turn</numerusform>
            <numerusform>%n turns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Customers</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>%n month ago</numerusform>
            <numerusform>%n months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) ago</source>
        <translation>
            <numerusform>%n week ago</numerusform>
            <numerusform>%n weeks ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>%n year ago</numerusform>
            <numerusform>%n years ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Data</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused row(s) were saved to {file}.</source>
        <translation>
            <numerusform>%n refused row was saved to {file}.</numerusform>
            <numerusform>%n refused rows were saved to {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>List of customers: %n row(s) with facts about them</source>
        <translation>
            <numerusform>List of customers: %n row with facts about them</numerusform>
            <numerusform>List of customers: %n rows with facts about them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) later</source>
        <translation>
            <numerusform>%n day later</numerusform>
            <numerusform>%n days later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) later</source>
        <translation>
            <numerusform>%n hour later</numerusform>
            <numerusform>%n hours later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) later</source>
        <translation>
            <numerusform>%n minute later</numerusform>
            <numerusform>%n minutes later</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DraftLines</name>
    <message numerus="yes">
        <source>%n more draft(s)</source>
        <translation>
            <numerusform>%n more draft</numerusform>
            <numerusform>%n more drafts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message numerus="yes">
        <source>Last %n days</source>
        <translation>
            <numerusform>Last %n day</numerusform>
            <numerusform>Last %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message numerus="yes">
        <source>%n event(s) are new.</source>
        <translation>
            <numerusform>%n event is new.</numerusform>
            <numerusform>%n events are new.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s), {encoding}</source>
        <translation>
            <numerusform>%n row, {encoding}</numerusform>
            <numerusform>%n rows, {encoding}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Facts about customers were read from %n row(s).</source>
        <translation>
            <numerusform>Facts about customers were read from %n row.</numerusform>
            <numerusform>Facts about customers were read from %n rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of the first %n row(s), {staged} go in and {refused} are refused.</source>
        <translation>
            <numerusform>Of the first %n row, {staged} go in and {refused} are refused.</numerusform>
            <numerusform>Of the first %n rows, {staged} go in and {refused} are refused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file} is a list of customers: %n row(s) with facts about them, no events.</source>
        <translation>
            <numerusform>{file} is a list of customers: %n row with facts about them, no events.</numerusform>
            <numerusform>{file} is a list of customers: %n rows with facts about them, no events.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file} was read as a list of customers: %n row(s) with facts about them, no events. If it holds events, name the column of their time in a mapping.</source>
        <translation>
            <numerusform>{file} was read as a list of customers: %n row with facts about them, no events. If it holds events, name the column of their time in a mapping.</numerusform>
            <numerusform>{file} was read as a list of customers: %n rows with facts about them, no events. If it holds events, name the column of their time in a mapping.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Journey</name>
    <message numerus="yes">
        <source>%n event(s) selected</source>
        <translation>
            <numerusform>%n event selected</numerusform>
            <numerusform>%n events selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JourneyHeader</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) without their event</source>
        <translation>
            <numerusform>%n mark without its event</numerusform>
            <numerusform>%n marks without their event</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message numerus="yes">
        <source>{when}, %n event(s)</source>
        <translation>
            <numerusform>{when}, %n event</numerusform>
            <numerusform>{when}, %n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{when}, contact of %n event(s)</source>
        <translation>
            <numerusform>{when}, contact of %n event</numerusform>
            <numerusform>{when}, contact of %n events</numerusform>
        </translation>
    </message>
</context>
</TS>
