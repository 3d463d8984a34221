<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>ActionSet</name>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>A claim that can be wrong, with this moment as its start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A made-up home-furnishing company to try things on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Ashiato</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always dark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always light.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in exports of any system. You can also drop files on the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By ID, name and reading, comment, page, or the last 4 digits of a phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear search and conditions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the app. Everything is saved already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours like the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do again what you took back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter alone starts a new line, so that an input method never saves by mistake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every part of the window grows with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export refused rows…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extend the selection from event to event, or drag with Shift and the mouse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a command…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold the list of customers to give the journey room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold the right side to give the journey room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next row of the journey.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the row before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hypothesis</source>
        <translation type="unfinished">仮説</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue</source>
        <translation type="unfinished">課題</translation>
    </message>
    <message>
        <source>Japanese (日本語)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep words of the customer. Select the words in the event details first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark as the desktop is set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make an empty workspace folder for your own data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the data anew from the kept sources and mappings. Marks stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark what is selected and write down what you noticed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow the list by score, channel, period, page or event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never below a readable size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New workspace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next or previous event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished">気づき</translation>
    </message>
    <message>
        <source>One sentence: what the customer was facing here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a workspace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another workspace folder (.ashiato).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished">問い</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quote</source>
        <translation type="unfinished">引用</translation>
    </message>
    <message>
        <source>Read the customer before this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the next customer of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rebuild the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the mark being written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the rows that could not be read as CSV, with the reason for each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a stretch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everybody again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show new data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide notes and details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the app in English.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the app in Japanese.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Situation</source>
        <translation type="unfinished">状況</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something bad for the customer happened here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something to find out about this moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step through the events of a contact; Up and Down change the contact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch to the newest data after an import from elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back your last change, also after a restart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of customers and the journey.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name that stands under the marks you make.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The size the app starts with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page: every key of the app.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a few letters of what you want to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version, licences, and where the log is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which files were imported, and what was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspace and data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name on marks…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>A year in the life of 2,000 made-up customers of a furniture shop. This happens only once; your own files can come in at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check free space, and that you may write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was cancelled. Nothing has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List them with: ashiato customers WORKSPACE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the sample ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it again at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no customer {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no display to open a window on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use --screenshot OUT.png for a picture, or start it on a desktop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your settings cannot be saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Channels</name>
    <message>
        <source>Ad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished">お客様</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LINE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middle score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Survey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished">お客様</translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for it with “ashiato customers WORKSPACE --search TEXT”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name one of them with its namespace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has the id {identity}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several people have the id {identity}: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{events} events from {rows} rows of {files} files, {refused} refused, {duplicates} known already; {customers} customers now. {seconds} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows} rows/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Find a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No command has these letters. Try fewer, or press F1 for all keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Contacts</name>
    <message numerus="yes">
        <source>%n turn(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Ad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ad shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App notice sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incoming call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LINE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LINE sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No contact from the company for {days}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No contact from the company for {days} until {day}, the end of the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order handled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outgoing call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent on the site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shop visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Survey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Survey sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>direct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>early morning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {origin}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>late night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} without contact from the company</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContactsView</name>
    <message>
        <source>Contacts of the journey</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustomerPanel</name>
    <message>
        <source>Add a condition (C)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear search and conditions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the list (L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, ID, comment or page  ( / )</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Customers</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Active {first} - {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the conditions, or search with fewer letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop export files on this window, or press Ctrl+O.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last seen first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowest score first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most events first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page or event: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score up to {score}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no customers yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found} of {total} people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{total} people</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustomersPage</name>
    <message>
        <source>Show notes and details (O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the list (L)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Data</name>
    <message numerus="yes">
        <source>%n refused row(s) were saved to {file}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was refused in {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused in {file}: the first {shown} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused in {file}: {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{customers} people, {events} events, {first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop export files here: CSV, TSV, JSON, JSON Lines, Parquet or Excel, also as gzip or zip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export refused rows…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import files… (Ctrl+O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the data anew from the kept sources and mappings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported into this workspace yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rebuild</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) later</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) later</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) later</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Japan time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dwell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In their words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select an event to see everything about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished">見出し</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}, row {row}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} ({low} to {high})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>A workspace on a network share gets damaged. Move it to a disk of this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ashiato runs from its source folder without being installed there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can be told once Qt starts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk, and that the files belong to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Display</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enough to read; a large import needs about three times the size of its files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give yourself the right to write there: settings and the sample go there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the versions that belong together: run resources/setup again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Japanese font</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Japanese text gets lost in this terminal. Run: export LANG=C.UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room: an import would fail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other users of this machine may look into it. Run: chmod 700 “{path}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt and its system libraries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt cannot start: run resources/setup again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run: sudo apt-get install {packages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The font that ships with Ashiato is damaged: install Ashiato again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The marks were written by a newer version of Ashiato. Install that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These can no longer be rebuilt from. Put “sources” back from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These folders must be there and belong to you, with the right to write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is damaged. Put it back from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use Python 3.11, 3.12 or 3.13.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows need a display. Without one, --screenshot and the other commands work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your folders</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventDetailsPanel</name>
    <message>
        <source>Event details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quote these words (Q)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Events</name>
    <message>
        <source>Added to cart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Began checkout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clicked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did not arrive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incoming call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missed call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outgoing call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed from cart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Screen view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scrolled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsubscribed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit began</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Choose another folder, or close the file where it is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>Active in the period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear conditions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Last %n days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Last score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of a page title or an event name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saw a page or did something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used all of these channels</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>A table of values is expected here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another machine is changing the data: {holder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least one [[identity]] is needed: a column that says who it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that you may read it and that no other program holds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path and the spelling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path, and save it as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy or export it again and compare its size with the original.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the mapping file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Either column or const must be given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Either format or unit must be given, not both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export it again from the source system, or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export it again, best as JSON Lines: there only a bad line is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space on the disk of the workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it no longer runs there, delete this file and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has: {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the encoding out to have it found, or name another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than half of the records do not fit the header.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name another sheet in the mapping&apos;s [read].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name its format in the mapping&apos;s [read], for example csv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the delimiter or the header row in the mapping&apos;s [read].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the files inside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Check the disk and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Check the permissions and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Make room and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Please report this with the file&apos;s first lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Try again; if it happens again, check the disk and the memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it and look what is inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it in Excel and save it again as .xlsx or CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps renamed: {hints}. Correct the mapping or mark them optional.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probably ids are used as keys; export them as values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the file back from a backup, or import the original file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Putting journeys together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as UTF-8, or name its encoding (for example cp1252).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorting out {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JSON is broken in the middle of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Parquet file is damaged or of a kind that cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The compressed file is cut off or damaged; nothing of it was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data is being changed by someone else: {holder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full while unpacking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk refused: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine stopped: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be opened ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has: {columns}. Correct the mapping or mark them optional.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds only blank lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty (0 bytes).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is in none of UTF-8, CP932 (Shift_JIS), EUC-JP and UTF-16.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is neither a JSON array nor an object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not {encoding}: a byte there is no character of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file lacks columns that a lookup names: {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file lacks columns that the mapping names: {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mapping file cannot be read ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mapping is not TOML ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mapping of an imported file is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record of an imported file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The records have more than {limit} different keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workbook is damaged or locked with a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The zip holds no data file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The zip is locked with a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no encoding called {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no format called {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no list called {key} in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sheet called {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no time zone called {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no {key} here. Known: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for the import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a folder, not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a {name} file, not a table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an old Excel file (.xls), or a workbook locked with a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This may not be read or written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again when it is done, or wait for it with --wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpack it yourself and import the files inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpacking {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use CSV, TSV, JSON, JSON Lines, Parquet or XLSX; gzip or zip is fine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a name like Asia/Tokyo, Europe/Berlin or UTC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use one of {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use utf-8, cp932, euc-jp, utf-16, or leave it out to have it found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for {holder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was written to disk is not what was to be written (table {table}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[time] and [event] go together; a people file has neither.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delimiter must be one character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low must be less than high; good says which end is the good one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>map must be a table of texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>process {pid} of {user} on {host}, since {since}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quote must be one character, or empty for none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version must be {version}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words must be two or more different answers, in order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} is {value}, but must be one of {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} must be a list of texts in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} must be a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} must be a whole number, 0 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} must be text in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} must be true or false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} is none of {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>Something unexpected happened. Your data and marks are unharmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. If it happens again, send the newest file of the log folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Journey</name>
    <message numerus="yes">
        <source>%n event(s) selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a customer on the left to read their journey.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No. {number}, {day}: {event}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is chosen yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole journey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JourneyHeader</name>
    <message numerus="yes">
        <source>%n mark(s) without their event</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>(alias)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company&apos;s last contact: {day} {channel}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company&apos;s last contact: {day} {channel} ({ago})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact by the company: not in the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No words of theirs in the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the whole journey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} – {last} ・ {contacts} contacts, {events} events ({zone})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} {count}</source>
        <translation type="unfinished">{kind} {count}</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the sample, a made-up furniture shop. Read a few customers, then bring in your own files.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Mapping</name>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case or order number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer: address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer: birthday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer: do not call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer: in charge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer: mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer: name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer: other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer: phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer: reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the source a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID of the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep as attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order among equal times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page or title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what the events are called: a column, or one name for all rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which column is the customer ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which column is the time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who acted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarkCardWidget</name>
    <message>
        <source>Delete (Del)</source>
        <translation>削除 (Del)</translation>
    </message>
    <message>
        <source>Edit (E)</source>
        <translation>編集 (E)</translation>
    </message>
    <message>
        <source>Edit or delete</source>
        <translation>編集・削除</translation>
    </message>
    <message>
        <source>Not written yet. Press E to write.</source>
        <translation>まだ書かれていません。Eで書けます。</translation>
    </message>
    <message>
        <source>{author} · {when}</source>
        <translation>{author}・{when}</translation>
    </message>
</context>
<context>
    <name>MarkComposer</name>
    <message>
        <source>Discard changes</source>
        <translation>変更を捨てる</translation>
    </message>
    <message>
        <source>Editing: {kind}</source>
        <translation>編集中: {kind}</translation>
    </message>
    <message>
        <source>Esc: later</source>
        <translation>Esc: あとで書く</translation>
    </message>
    <message>
        <source>Key: {key}</source>
        <translation>キー: {key}</translation>
    </message>
    <message>
        <source>Move to the selection</source>
        <translation>選択中の場所へ移す</translation>
    </message>
    <message>
        <source>Save (Ctrl+Enter)</source>
        <translation>保存 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Selected: {place}</source>
        <translation>選択中: {place}</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>見出し</translation>
    </message>
    <message>
        <source>Words of the mark</source>
        <translation>印の本文</translation>
    </message>
    <message>
        <source>Write here…</source>
        <translation>ここに書く…</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>お名前</translation>
    </message>
    <message>
        <source>Your name stands under your marks. It is asked once.</source>
        <translation>印の下に表示するお名前です。聞くのは一度だけです。</translation>
    </message>
    <message>
        <source>{kind} ({key})</source>
        <translation>{kind} ({key})</translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>Hypothesis</source>
        <translation>仮説</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>課題</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>気づき</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>問い</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>引用</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>状況</translation>
    </message>
</context>
<context>
    <name>Masking</name>
    <message>
        <source>Born in {year}</source>
        <translation>{year}年生まれ</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>お客様</translation>
    </message>
    <message>
        <source>In their {decade}s</source>
        <translation>{decade}代</translation>
    </message>
    <message>
        <source>Operator {letter}</source>
        <translation>オペレーター{letter}</translation>
    </message>
    <message>
        <source>Shop clerk {letter}</source>
        <translation>店員{letter}</translation>
    </message>
    <message>
        <source>Staff member</source>
        <translation>担当者</translation>
    </message>
    <message>
        <source>Under 10</source>
        <translation>10歳未満</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source> · </source>
        <translation>・</translation>
    </message>
    <message>
        <source>Choose a customer on the left to read and mark a journey.</source>
        <translation>左の一覧から顧客を選ぶと、ジャーニーを読んで印を付けられます。</translation>
    </message>
    <message>
        <source>Deleted “{words}”. Ctrl+Z brings it back.</source>
        <translation>「{words}」を削除しました。Ctrl+Zで元に戻せます。</translation>
    </message>
    <message>
        <source>Done, on the journey of another customer.</source>
        <translation>別の顧客のジャーニーで実行しました。</translation>
    </message>
    <message>
        <source>Its event is no longer in the data.</source>
        <translation>この行動は今のデータにありません。</translation>
    </message>
    <message>
        <source>Left as it is, because somebody else changed it since: {names}</source>
        <translation>ほかの人がその後に変えたため、そのままにしました: {names}</translation>
    </message>
    <message>
        <source>No marks yet. Select a contact and press M to write down what you notice.</source>
        <translation>まだ印がありません。接点を選んでMを押すと、気づきを書けます。</translation>
    </message>
    <message>
        <source>What it marks has changed since.</source>
        <translation>印を付けたときと内容が変わっています。</translation>
    </message>
    <message>
        <source>Write your name first. It is asked only once.</source>
        <translation>先にお名前を書いてください。聞くのは一度だけです。</translation>
    </message>
    <message>
        <source>the whole journey</source>
        <translation>ジャーニー全体</translation>
    </message>
    <message>
        <source>was at {when}</source>
        <translation>元の場所: {when}</translation>
    </message>
    <message>
        <source>{kind} {count}</source>
        <translation>{kind} {count}</translation>
    </message>
    <message numerus="yes">
        <source>{when}, %n event(s)</source>
        <translation>
            <numerusform>{when}・行動%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{when}, contact of %n event(s)</source>
        <translation>
            <numerusform>{when} の接点（%n件の行動）</numerusform>
        </translation>
    </message>
    <message>
        <source>{when}, selected words</source>
        <translation>{when} の選んだ言葉</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>「{words}」</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>Marks without their event</source>
        <translation>行動が見つからない印</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Y)</source>
        <translation>やり直す (Ctrl+Y)</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>元に戻す (Ctrl+Z)</translation>
    </message>
</context>
<context>
    <name>OpenWindow</name>
    <message>
        <source>New data is there. What you see now stays until you switch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverviewBar</name>
    <message>
        <source>Left and Right move the part that is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole life</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>about {minutes} min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {seconds} s left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} rows/s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>About Ashiato</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apache License 2.0. The font is Noto Sans JP under the SIL Open Font License 1.1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ashiato</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ashiato (足跡): read one customer&apos;s journey at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export refused rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manual: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a workspace (.ashiato)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This name stands under the marks you make:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name on marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>my-customers.ashiato</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Refused</name>
    <message>
        <source>A quotation mark is opened and never closed, or closed too early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the identity columns has a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The amount is not a number; the event is kept without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not on the scale; the event is kept without this score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end or duration cannot be read; the event is kept without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order is not a whole number; the event is kept without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record has fewer cells than the header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record has more cells than the header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record holds characters that are not text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record is JSON, but not an object with named values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record is cut off or is not JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time cannot be read in the mapping&apos;s format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time lies outside the years 1 to 9999</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reviews</name>
    <message>
        <source>Ask for it to be sent again, whole. Nothing was taken in.</source>
        <translation>全体を送り直してもらってください。何も取り込んでいません。</translation>
    </message>
    <message>
        <source>Check permissions and free space of the folder, then try again.</source>
        <translation>フォルダの権限と空き容量を確かめて、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Install the newest version. Nothing was changed.</source>
        <translation>最新版を入れてください。何も変更していません。</translation>
    </message>
    <message>
        <source>Open the copied workspace once on its own computer, then send again.</source>
        <translation>写しの方をそのパソコンで一度開いてから、送り直してください。</translation>
    </message>
    <message>
        <source>Put back a copy of this file from a backup.</source>
        <translation>バックアップからこのファイルを戻してください。</translation>
    </message>
    <message>
        <source>The file of the marks is damaged or not a database.</source>
        <translation>印のファイルが壊れているか、データベースではありません。</translation>
    </message>
    <message>
        <source>The marks cannot be read or written now.</source>
        <translation>いまは印の読み書きができません。</translation>
    </message>
    <message>
        <source>The marks of this workspace were written by a newer version of Ashiato.</source>
        <translation>このワークスペースの印は、新しい版の足跡で書かれています。</translation>
    </message>
    <message>
        <source>This mark was deleted meanwhile.</source>
        <translation>この印はその間に削除されました。</translation>
    </message>
    <message>
        <source>Two copies of this workspace wrote different changes under the same name.</source>
        <translation>このワークスペースの2つの写しが、同じ名前で違う変更を書いています。</translation>
    </message>
    <message>
        <source>What was sent is not complete: earlier changes are missing.</source>
        <translation>届いた変更に抜けがあります。前の変更が足りません。</translation>
    </message>
    <message>
        <source>Your words are kept in the box. Save them as a new mark.</source>
        <translation>書いた内容は欄に残っています。新しい印として保存してください。</translation>
    </message>
</context>
<context>
    <name>Screenshot</name>
    <message>
        <source>Check that the folder exists and that you may write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name one of: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no page {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write width x height in pixels, such as 1280x800.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} is not a size.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Ask for less at a time, or close other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check free space, and that you may write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that you may read this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder that Ashiato made, or import a file into a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or an empty folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the file, or put it back from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install a newer Ashiato to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the file back from a backup: marks are found by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run “ashiato rebuild” on the workspace: it is made again from the imported files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event data is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event data was made by another version of Ashiato.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file of the workspace is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings of the workspace cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace cannot be made: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace is of version {found}; this Ashiato knows versions up to {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for this question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is something else already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a workspace: it has no {name}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
