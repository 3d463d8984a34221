<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Audit</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries were saved to {file}.</source>
        <translation>
            <numerusform>%n entry was saved to {file}.</numerusform>
            <numerusform>%n entries were saved to {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n entries. Narrow them down to see others.</source>
        <translation>
            <numerusform>The newest %n entry. Narrow them down to see others.</numerusform>
            <numerusform>The newest %n entries. Narrow them down to see others.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Bundles</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
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
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n mark</numerusform>
            <numerusform>%n marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s)</source>
        <translation>
            <numerusform>%n recording</numerusform>
            <numerusform>%n recordings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Calling</name>
    <message numerus="yes">
        <source>%n call(s) here, {misses} without speaking</source>
        <translation>
            <numerusform>%n call here, {misses} without speaking</numerusform>
            <numerusform>%n calls here, {misses} without speaking</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) in the data, last on {day}</source>
        <translation>
            <numerusform>%n call in the data, last on {day}</numerusform>
            <numerusform>%n calls in the data, last on {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not reached %n time(s) in a row. What next?</source>
        <translation>
            <numerusform>Not reached %n time in a row. What next?</numerusform>
            <numerusform>Not reached %n times in a row. What next?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your call: not reached %n time(s) so far</source>
        <translation>
            <numerusform>Your call: not reached %n time so far</numerusform>
            <numerusform>Your call: not reached %n times so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChipsRow</name>
    <message numerus="yes">
        <source>%n more: show everything above the journey (Shift+Z)</source>
        <translation>
            <numerusform>%n more: show everything above the journey (Shift+Z)</numerusform>
            <numerusform>%n more: show everything above the journey (Shift+Z)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClaimDetailView</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Split off %n picked moment(s)…</source>
        <translation>
            <numerusform>Split off %n picked moment…</numerusform>
            <numerusform>Split off %n picked moments…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Claims</name>
    <message numerus="yes">
        <source>%n customer(s) match by what happened from {day} on, when it was called done.</source>
        <translation>
            <numerusform>%n customer matches by what happened from {day} on, when it was called done.</numerusform>
            <numerusform>%n customers match by what happened from {day} on, when it was called done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n of them on a reading list</source>
        <translation>
            <numerusform>Put %n of them on a reading list</numerusform>
            <numerusform>Put %n of them on a reading list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{title}” took %n moment(s) along. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>“{title}” took %n moment along. Ctrl+Z takes it back.</numerusform>
            <numerusform>“{title}” took %n moments along. Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClaimsDesk</name>
    <message numerus="yes">
        <source>Split off %n moment(s)</source>
        <translation>
            <numerusform>Split off %n moment</numerusform>
            <numerusform>Split off %n moments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Codebook</name>
    <message numerus="yes">
        <source>%n moment(s) were split off. Ctrl+Z brings them back.</source>
        <translation>
            <numerusform>%n moment was split off. Ctrl+Z brings it back.</numerusform>
            <numerusform>%n moments were split off. Ctrl+Z brings them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
        </translation>
    </message>
</context>
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
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
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
    <message numerus="yes">
        <source>Out of reach, handed out before: %n</source>
        <translation>
            <numerusform>Out of reach, handed out before: %n</numerusform>
            <numerusform>Out of reach, handed out before: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{path}: %n page(s), names made up</source>
        <translation>
            <numerusform>{path}: %n page, names made up</numerusform>
            <numerusform>{path}: %n pages, names made up</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Comments</name>
    <message numerus="yes">
        <source>Number of comments with the word, of %n</source>
        <translation>
            <numerusform>Number of comments with the word, of %n</numerusform>
            <numerusform>Number of comments with the word, of %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommonEvents</name>
    <message numerus="yes">
        <source>%n common event(s) are kept.</source>
        <translation>
            <numerusform>%n common event is kept.</numerusform>
            <numerusform>%n common events are kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message numerus="yes">
        <source>Comparing %n customer(s)</source>
        <translation>
            <numerusform>Comparing %n customer</numerusform>
            <numerusform>Comparing %n customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Conditions</name>
    <message numerus="yes">
        <source>%n chosen person(s)</source>
        <translation>
            <numerusform>%n chosen person</numerusform>
            <numerusform>%n chosen people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) or more</source>
        <translation>
            <numerusform>%n time or more</numerusform>
            <numerusform>%n times or more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Contacts</name>
    <message numerus="yes">
        <source>%n day(s) early</source>
        <translation>
            <numerusform>%n day early</numerusform>
            <numerusform>%n days early</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) not shown</source>
        <translation>
            <numerusform>%n event not shown</numerusform>
            <numerusform>%n events not shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s)</source>
        <translation>
            <numerusform>%n transfer</numerusform>
            <numerusform>%n transfers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n turn(s)</source>
        <translation>
            <numerusform>%n turn</numerusform>
            <numerusform>%n turns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Until here without a name (%n visit(s)), from here on known</source>
        <translation>
            <numerusform>Until here without a name (%n visit), from here on known</numerusform>
            <numerusform>Until here without a name (%n visits), from here on known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>not arrived, %n day(s) over</source>
        <translation>
            <numerusform>not arrived, %n day over</numerusform>
            <numerusform>not arrived, %n days over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoveragePage</name>
    <message numerus="yes">
        <source>%n more reader(s) are counted under “read by anybody”.</source>
        <translation>
            <numerusform>%n more reader is counted under “read by anybody”.</numerusform>
            <numerusform>%n more readers are counted under “read by anybody”.</numerusform>
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
        <source>%n signal(s), automatic</source>
        <translation>
            <numerusform>%n signal, automatic</numerusform>
            <numerusform>%n signals, automatic</numerusform>
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
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
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
    <message numerus="yes">
        <source>%n file(s) or folder(s) open to others, such as {first}</source>
        <translation>
            <numerusform>%n file or folder open to others, such as {first}</numerusform>
            <numerusform>%n files or folders open to others, such as {first}</numerusform>
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
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n purchase(s), latest {day} {money}</source>
        <translation>
            <numerusform>%n purchase, latest {day} {money}</numerusform>
            <numerusform>%n purchases, latest {day} {money}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n purchase(s), latest {day} {what} {money}</source>
        <translation>
            <numerusform>%n purchase, {day} {what} {money}</numerusform>
            <numerusform>%n purchases, latest {day} {what} {money}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lanes</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n event(s)</source>
        <translation>
            <numerusform>{shown} of %n event</numerusform>
            <numerusform>{shown} of %n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{title} and %n more</source>
        <translation>
            <numerusform>{title} and %n more</numerusform>
            <numerusform>{title} and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Minutes</name>
    <message numerus="yes">
        <source>%n mark(s) are not revealed yet and are not in here.</source>
        <translation>
            <numerusform>%n mark is not revealed yet and is not in here.</numerusform>
            <numerusform>%n marks are not revealed yet and are not in here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{read} of %n customer(s)</source>
        <translation>
            <numerusform>{read} of %n customer</numerusform>
            <numerusform>{read} of %n customers</numerusform>
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
<context>
    <name>Pack</name>
    <message numerus="yes">
        <source>%n moment(s) are not in this data any more.</source>
        <translation>
            <numerusform>%n moment is not in this data any more.</numerusform>
            <numerusform>%n moments are not in this data any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moment(s) on the journeys of {customers} people: {stances}</source>
        <translation>
            <numerusform>%n moment on the journeys of {customers} people: {stances}</numerusform>
            <numerusform>%n moments on the journeys of {customers} people: {stances}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PinBar</name>
    <message numerus="yes">
        <source>%n picked</source>
        <translation>
            <numerusform>%n picked</numerusform>
            <numerusform>%n picked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingDesk</name>
    <message numerus="yes">
        <source>Copied as text: %n contact(s)</source>
        <translation>
            <numerusform>Copied as text: %n contact</numerusform>
            <numerusform>Copied as text: %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Picture made; %n contact(s) had no room</source>
        <translation>
            <numerusform>Picture made; %n contact had no room</numerusform>
            <numerusform>Picture made; %n contacts had no room</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingLists</name>
    <message numerus="yes">
        <source>Put on “{name}”, now %n person(s). Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>Put on “{name}”, now %n person. Ctrl+Z takes it back.</numerusform>
            <numerusform>Put on “{name}”, now %n people. Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingTools</name>
    <message numerus="yes">
        <source>{count} of %n event(s)</source>
        <translation>
            <numerusform>{count} of %n event</numerusform>
            <numerusform>{count} of %n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{showing}: %n kind(s)</source>
        <translation>
            <numerusform>{showing}: %n kind</numerusform>
            <numerusform>{showing}: %n kinds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Recordings</name>
    <message numerus="yes">
        <source>%n call(s) may be meant</source>
        <translation>
            <numerusform>%n call may be meant</numerusform>
            <numerusform>%n calls may be meant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be taken</source>
        <translation>
            <numerusform>%n file could not be taken</numerusform>
            <numerusform>%n files could not be taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of other kinds left out</source>
        <translation>
            <numerusform>%n file of other kinds left out</numerusform>
            <numerusform>%n files of other kinds left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) copied into the workspace</source>
        <translation>
            <numerusform>%n recording copied into the workspace</numerusform>
            <numerusform>%n recordings copied into the workspace</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) linked into the workspace</source>
        <translation>
            <numerusform>%n recording linked into the workspace</numerusform>
            <numerusform>%n recordings linked into the workspace</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n there already</source>
        <translation>
            <numerusform>%n there already</numerusform>
            <numerusform>%n there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no call within %n minute(s)</source>
        <translation>
            <numerusform>no call within %n minute</numerusform>
            <numerusform>no call within %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>starts %n second(s) from it</source>
        <translation>
            <numerusform>starts %n second from it</numerusform>
            <numerusform>starts %n seconds from it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of %n recording(s) have their call.</source>
        <translation>
            <numerusform>{count} of %n recording has its call.</numerusform>
            <numerusform>{count} of %n recordings have their call.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordingsView</name>
    <message numerus="yes">
        <source>± %n minute(s)</source>
        <translation>
            <numerusform>± %n minute</numerusform>
            <numerusform>± %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message numerus="yes">
        <source>%n letter(s) that the encoding lacks stand as 〓.</source>
        <translation>
            <numerusform>%n letter that the encoding lacks stands as 〓.</numerusform>
            <numerusform>%n letters that the encoding lacks stand as 〓.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewSheetsDesk</name>
    <message numerus="yes">
        <source>%n page(s), of which the first ones are shown. Names are made up.</source>
        <translation>
            <numerusform>%n page. Names are made up.</numerusform>
            <numerusform>%n pages, of which the first ones are shown. Names are made up.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reviews</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Prepared with %n customer(s). Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>Prepared with %n customer. Ctrl+Z takes it back.</numerusform>
            <numerusform>Prepared with %n customers. Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n customer(s) on {review}. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>Put %n customer on {review}. Ctrl+Z takes it back.</numerusform>
            <numerusform>Put %n customers on {review}. Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n people are done</source>
        <translation>
            <numerusform>{done} of %n person is done</numerusform>
            <numerusform>{done} of %n people are done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{how}: %n</source>
        <translation>
            <numerusform>{how}: %n</numerusform>
            <numerusform>{how}: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewsDesk</name>
    <message numerus="yes">
        <source>All %n customer(s) of the list</source>
        <translation>
            <numerusform>The %n customer of the list</numerusform>
            <numerusform>All %n customers of the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n customer(s) picked</source>
        <translation>
            <numerusform>The %n customer picked</numerusform>
            <numerusform>The %n customers picked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Room</name>
    <message numerus="yes">
        <source>%n hand(s)</source>
        <translation>
            <numerusform>%n hand</numerusform>
            <numerusform>%n hands</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n mark</numerusform>
            <numerusform>%n marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everybody&apos;s marks ・ {marks} of %n people</source>
        <translation>
            <numerusform>Everybody&apos;s marks ・ {marks} of %n person</numerusform>
            <numerusform>Everybody&apos;s marks ・ {marks} of %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{kind} ・ %n people</source>
        <translation>
            <numerusform>{kind} ・ %n person</numerusform>
            <numerusform>{kind} ・ %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{who}: %n hidden mark(s)</source>
        <translation>
            <numerusform>{who}: %n hidden mark</numerusform>
            <numerusform>{who}: %n hidden marks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScoreFilters</name>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>Last %n day</numerusform>
            <numerusform>Last %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Scores</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Counted over %n invitation(s): messages of the company that name a survey. An answer counts for 60 days.</source>
        <translation>
            <numerusform>Counted over %n invitation: messages of the company that name a survey. An answer counts for 60 days.</numerusform>
            <numerusform>Counted over %n invitations: messages of the company that name a survey. An answer counts for 60 days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In grey: the {days} before the answers of %n of the {best}. Bold: differs from them.</source>
        <translation>
            <numerusform>In grey: the {days} before the answers of %n of the {best}. Bold: differs from them.</numerusform>
            <numerusform>In grey: the {days} before the answers of %n of the {best}. Bold: differs from them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %n of the {best}: too few to compare.</source>
        <translation>
            <numerusform>Only %n of the {best}: too few to compare.</numerusform>
            <numerusform>Only %n of the {best}: too few to compare.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all %n invitation(s) in the data were answered: silent ones may be left out</source>
        <translation>
            <numerusform>all %n invitation in the data were answered: silent ones may be left out</numerusform>
            <numerusform>all %n invitations in the data were answered: silent ones may be left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n answer(s)</source>
        <translation>
            <numerusform>of %n answer</numerusform>
            <numerusform>of %n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{answered} of %n survey(s) that came back answer this question ({percent}%)</source>
        <translation>
            <numerusform>{answered} of %n survey that came back answers this question ({percent}%)</numerusform>
            <numerusform>{answered} of %n surveys that came back answer this question ({percent}%)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{answers} of %n customer(s)</source>
        <translation>
            <numerusform>{answers} of %n customer</numerusform>
            <numerusform>{answers} of %n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{low} ・ %n answer(s) hidden until the reveal</source>
        <translation>
            <numerusform>{low} ・ %n answer hidden until the reveal</numerusform>
            <numerusform>{low} ・ %n answers hidden until the reveal</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScoresPage</name>
    <message numerus="yes">
        <source>%n day(s) before the answer</source>
        <translation>
            <numerusform>%n day before the answer</numerusform>
            <numerusform>%n days before the answer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n contact(s)</source>
        <translation>
            <numerusform>The one contact</numerusform>
            <numerusform>All %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n contact(s): answers, marks and signals, and the 30 days before low scores first</source>
        <translation>
            <numerusform>{shown} of %n contact</numerusform>
            <numerusform>{shown} of %n contacts: answers, marks and signals, and the 30 days before low scores first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… %n contact(s) not printed here</source>
        <translation>
            <numerusform>… %n contact not printed here</numerusform>
            <numerusform>… %n contacts not printed here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Signals</name>
    <message numerus="yes">
        <source>%n day(s) without a word of the company</source>
        <translation>
            <numerusform>%n day without a word of the company</numerusform>
            <numerusform>%n days without a word of the company</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) without a word of the company, up to the end</source>
        <translation>
            <numerusform>%n day without a word of the company, up to the end</numerusform>
            <numerusform>%n days without a word of the company, up to the end</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n search(es) without a hit</source>
        <translation>
            <numerusform>%n search without a hit</numerusform>
            <numerusform>%n searches without a hit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Due in %n day(s)</source>
        <translation>
            <numerusform>Due in %n day</numerusform>
            <numerusform>Due in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Due since %n day(s)</source>
        <translation>
            <numerusform>Due since %n day</numerusform>
            <numerusform>Due since %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not within %n day(s)</source>
        <translation>
            <numerusform>Not within %n day</numerusform>
            <numerusform>Not within %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On this customer it would fire %n time(s)</source>
        <translation>
            <numerusform>On this customer it would fire %n time</numerusform>
            <numerusform>On this customer it would fire %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message numerus="yes">
        <source>Falls by one level after %n day(s) without anything that carries it</source>
        <translation>
            <numerusform>Falls by one level after %n day without anything that carries it</numerusform>
            <numerusform>Falls by one level after %n days without anything that carries it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{day} {axis}: {before} → {after}. %n day(s) without anything that carries it, since {last}</source>
        <translation>
            <numerusform>{day} {axis}: {before} → {after}. %n day without anything that carries it, since {last}</numerusform>
            <numerusform>{day} {axis}: {before} → {after}. %n days without anything that carries it, since {last}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Synopsis</name>
    <message numerus="yes">
        <source>Asked %n times about “{topic}”: {way} ({when})</source>
        <translation>
            <numerusform>Asked %n time about “{topic}”: {way} ({when})</numerusform>
            <numerusform>Asked %n times about “{topic}”: {way} ({when})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Busiest day: {day}, %n event(s) by the customer</source>
        <translation>
            <numerusform>Busiest day: {day}, %n event by the customer</numerusform>
            <numerusform>Busiest day: {day}, %n events by the customer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First purchase: {day}, {what} {money} (%n in all)</source>
        <translation>
            <numerusform>First purchase: {day}, {what} {money} (%n in all)</numerusform>
            <numerusform>First purchase: {day}, {what} {money} (%n in all)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same explanation %n times: “{topic}”, {way} ({when})</source>
        <translation>
            <numerusform>The same explanation %n time: “{topic}”, {way} ({when})</numerusform>
            <numerusform>The same explanation %n times: “{topic}”, {way} ({when})</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TeamBar</name>
    <message numerus="yes">
        <source>%n place(s) where two wrote at once</source>
        <translation>
            <numerusform>%n place where two wrote at once</numerusform>
            <numerusform>%n places where two wrote at once</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhomToRead</name>
    <message numerus="yes">
        <source>The %n customer(s) chosen before</source>
        <translation>
            <numerusform>The %n customer chosen before</numerusform>
            <numerusform>The %n customers chosen before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_AgendaDelegate</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
</TS>
