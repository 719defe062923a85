<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Age</name>
    <message>
        <source>just now</source>
        <translation>just now</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlertText</name>
    <message>
        <source>Silent for over 3 days</source>
        <translation>Silent for over 3 days</translation>
    </message>
    <message>
        <source>Owner changed</source>
        <translation>Owner changed</translation>
    </message>
    <message>
        <source>SIM ends within 30 days</source>
        <translation>SIM ends within 30 days</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>No network</translation>
    </message>
    <message>
        <source>Storage nearly full</source>
        <translation>Storage nearly full</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n more device(s)</source>
        <translation>
            <numerusform>%1: %n more device</numerusform>
            <numerusform>%1: %n more devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BroadcastText</name>
    <message>
        <source>Opening the shop</source>
        <translation>Opening the shop</translation>
    </message>
    <message>
        <source>Good morning. Please check that the network, the printer and the till are on before we open.</source>
        <translation>Good morning. Please check that the network, the printer and the till are on before we open.</translation>
    </message>
    <message>
        <source>Offer for paying by Alipay</source>
        <translation>Offer for paying by Alipay</translation>
    </message>
    <message>
        <source>Pay with Alipay today and get a random discount. Just tap.</source>
        <translation>Pay with Alipay today and get a random discount. Just tap.</translation>
    </message>
    <message>
        <source>Warning of fraud</source>
        <translation>Warning of fraud</translation>
    </message>
    <message>
        <source>A reminder: staff of Alipay never ask for verification codes or for a transfer. Call the official service if in doubt.</source>
        <translation>A reminder: staff of Alipay never ask for verification codes or for a transfer. Call the official service if in doubt.</translation>
    </message>
    <message>
        <source>Closing the shop</source>
        <translation>Closing the shop</translation>
    </message>
    <message>
        <source>We are about to close. Please settle today&apos;s takings, and leave the device on its charger.</source>
        <translation>We are about to close. Please settle today&apos;s takings, and leave the device on its charger.</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>Once</translation>
    </message>
    <message numerus="yes">
        <source>Daily %1–%2, every %n minute(s)</source>
        <translation>
            <numerusform>Daily %1–%2, every minute</numerusform>
            <numerusform>Daily %1–%2, every %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Write what is to be spoken.</source>
        <translation>Write what is to be spoken.</translation>
    </message>
    <message>
        <source>%1 characters are too many: %2 at most.</source>
        <translation>%1 characters are too many: %2 at most.</translation>
    </message>
    <message>
        <source>It has to end later in the day than it begins.</source>
        <translation>It has to end later in the day than it begins.</translation>
    </message>
    <message numerus="yes">
        <source>Leave at least %n minute(s) between two repetitions.</source>
        <translation>
            <numerusform>Leave at least %n minute between two repetitions.</numerusform>
            <numerusform>Leave at least %n minutes between two repetitions.</numerusform>
        </translation>
    </message>
    <message>
        <source>Spoken</source>
        <translation>Spoken</translation>
    </message>
    <message>
        <source>On the device</source>
        <translation>On the device</translation>
    </message>
    <message>
        <source>Not spoken yet</source>
        <translation>Not spoken yet</translation>
    </message>
    <message>
        <source>Sent, not asked about yet</source>
        <translation>Sent, not asked about yet</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Stopped</translation>
    </message>
</context>
<context>
    <name>CapabilityText</name>
    <message>
        <source>device list with live state</source>
        <translation>device list with live state</translation>
    </message>
    <message>
        <source>authorisation</source>
        <translation>authorisation</translation>
    </message>
    <message>
        <source>app distribution</source>
        <translation>app distribution</translation>
    </message>
    <message>
        <source>diagnosis of an app&apos;s way</source>
        <translation>diagnosis of an app&apos;s way</translation>
    </message>
    <message>
        <source>remote management</source>
        <translation>remote management</translation>
    </message>
    <message>
        <source>purchase orders and receipt</source>
        <translation>purchase orders and receipt</translation>
    </message>
    <message>
        <source>Works with this account: %1.</source>
        <translation>Works with this account: %1.</translation>
    </message>
    <message>
        <source>Not offered by this gateway: %1.</source>
        <translation>Not offered by this gateway: %1.</translation>
    </message>
    <message>
        <source>Works by public methods: the device list with binding, network, SIM card and place, one device after the other; upgrading apps; broadcasts and posters.</source>
        <translation>Works by public methods: the device list with binding, network, SIM card and place, one device after the other; upgrading apps; broadcasts and posters.</translation>
    </message>
    <message>
        <source>The public methods that list devices are not granted to this app.</source>
        <translation>The public methods that list devices are not granted to this app.</translation>
    </message>
    <message>
        <source>Needs the fleet service: %1.</source>
        <translation>Needs the fleet service: %1.</translation>
    </message>
    <message>
        <source>A device list that was exported from the web console can be imported into an account of its own, and fills in what is missing: names, models, owners, channels.</source>
        <translation>A device list that was exported from the web console can be imported into an account of its own, and fills in what is missing: names, models, owners, channels.</translation>
    </message>
</context>
<context>
    <name>CellText</name>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Never</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Not available from this source</source>
        <translation>Not available from this source</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Devices</translation>
    </message>
</context>
<context>
    <name>CertificateText</name>
    <message>
        <source>The Alipay certificate ended on %1. Download alipayCertPublicKey_RSA2.crt again from the console and add the account anew.</source>
        <translation>The Alipay certificate ended on %1. Download alipayCertPublicKey_RSA2.crt again from the console and add the account anew.</translation>
    </message>
    <message>
        <source>The Alipay certificate ends on %1. Download alipayCertPublicKey_RSA2.crt again from the console before then.</source>
        <translation>The Alipay certificate ends on %1. Download alipayCertPublicKey_RSA2.crt again from the console before then.</translation>
    </message>
    <message>
        <source>The app certificate ended on %1. Renew it in the console and add the account anew with the new files.</source>
        <translation>The app certificate ended on %1. Renew it in the console and add the account anew with the new files.</translation>
    </message>
    <message numerus="yes">
        <source>The app certificate ends in %n day(s), on %1. Renew it in the console before then: afterwards the gateway refuses every call.</source>
        <translation>
            <numerusform>The app certificate ends in %n day, on %1. Renew it in the console before then: afterwards the gateway refuses every call.</numerusform>
            <numerusform>The app certificate ends in %n days, on %1. Renew it in the console before then: afterwards the gateway refuses every call.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer&apos;s clock is ahead of the gateway&apos;s by %1. Let it be set by the network: the gateway refuses requests whose time is too far off.</source>
        <translation>This computer&apos;s clock is ahead of the gateway&apos;s by %1. Let it be set by the network: the gateway refuses requests whose time is too far off.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is behind the gateway&apos;s by %1. Let it be set by the network: the gateway refuses requests whose time is too far off.</source>
        <translation>This computer&apos;s clock is behind the gateway&apos;s by %1. Let it be set by the network: the gateway refuses requests whose time is too far off.</translation>
    </message>
</context>
<context>
    <name>ChangeText</name>
    <message>
        <source>Added</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Removed</translation>
    </message>
    <message>
        <source>Left and came back</source>
        <translation>Left and came back</translation>
    </message>
    <message>
        <source>Devices added or removed</source>
        <translation>Devices added or removed</translation>
    </message>
    <message>
        <source>App %1</source>
        <translation>App %1</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>After</source>
        <translation>After</translation>
    </message>
    <message>
        <source>Seen at</source>
        <translation>Seen at</translation>
    </message>
    <message>
        <source>Week of</source>
        <translation>Week of</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Devices</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Not known</translation>
    </message>
</context>
<context>
    <name>CodeLabel</name>
    <message>
        <source>Face-pay terminal</source>
        <translation>Face-pay terminal</translation>
    </message>
    <message>
        <source>Tap terminal</source>
        <translation>Tap terminal</translation>
    </message>
    <message>
        <source>Scan box</source>
        <translation>Scan box</translation>
    </message>
    <message>
        <source>Voice box</source>
        <translation>Voice box</translation>
    </message>
    <message>
        <source>Cashier POS</source>
        <translation>Cashier POS</translation>
    </message>
    <message>
        <source>Vending machine</source>
        <translation>Vending machine</translation>
    </message>
    <message>
        <source>Turnstile</source>
        <translation>Turnstile</translation>
    </message>
    <message>
        <source>Android</source>
        <translation>Android</translation>
    </message>
    <message>
        <source>Linux</source>
        <translation>Linux</translation>
    </message>
    <message>
        <source>RTOS</source>
        <translation>RTOS</translation>
    </message>
    <message>
        <source>Shipped by supplier</source>
        <translation>Shipped by supplier</translation>
    </message>
    <message>
        <source>Platform mall</source>
        <translation>Platform mall</translation>
    </message>
    <message>
        <source>Service provider</source>
        <translation>Service provider</translation>
    </message>
    <message>
        <source>Leasing company</source>
        <translation>Leasing company</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Sold</translation>
    </message>
    <message>
        <source>Leased</source>
        <translation>Leased</translation>
    </message>
    <message>
        <source>Given for free</source>
        <translation>Given for free</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Trial</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Grantee</source>
        <translation>Grantee</translation>
    </message>
    <message>
        <source>Posters</source>
        <translation>Posters</translation>
    </message>
    <message>
        <source>App distribution</source>
        <translation>App distribution</translation>
    </message>
    <message>
        <source>Broadcasts</source>
        <translation>Broadcasts</translation>
    </message>
    <message>
        <source>Remote management</source>
        <translation>Remote management</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>Bound</translation>
    </message>
    <message>
        <source>Not bound</source>
        <translation>Not bound</translation>
    </message>
    <message>
        <source>Not registered</source>
        <translation>Not registered</translation>
    </message>
    <message>
        <source>Not activated</source>
        <translation>Not activated</translation>
    </message>
    <message>
        <source>Activated</source>
        <translation>Activated</translation>
    </message>
    <message>
        <source>Wi-Fi</source>
        <translation>Wi-Fi</translation>
    </message>
    <message>
        <source>Mobile network</source>
        <translation>Mobile network</translation>
    </message>
    <message>
        <source>Wired</source>
        <translation>Wired</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>No network</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Platform</translation>
    </message>
    <message>
        <source>Other provider</source>
        <translation>Other provider</translation>
    </message>
    <message>
        <source>In service</source>
        <translation>In service</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Suspended</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>Fleet service</source>
        <translation>Fleet service</translation>
    </message>
    <message>
        <source>Console export</source>
        <translation>Console export</translation>
    </message>
    <message>
        <source>Public API</source>
        <translation>Public API</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>nothing was sent</source>
        <translation>nothing was sent</translation>
    </message>
    <message>
        <source>nothing was sent; --yes goes on without asking</source>
        <translation>nothing was sent; --yes goes on without asking</translation>
    </message>
    <message>
        <source>%1 rows are left out</source>
        <translation>%1 rows are left out</translation>
    </message>
    <message>
        <source>no device is left: nothing was sent</source>
        <translation>no device is left: nothing was sent</translation>
    </message>
    <message>
        <source>name the account with --account NAME</source>
        <translation>name the account with --account NAME</translation>
    </message>
    <message>
        <source>name the devices by one of --sn A,B, --sns FILE and --list NAME</source>
        <translation>name the devices by one of --sn A,B, --sns FILE and --list NAME</translation>
    </message>
    <message>
        <source>%1 on %2 devices: %3</source>
        <translation>%1 on %2 devices: %3</translation>
    </message>
    <message>
        <source>command %1</source>
        <translation>command %1</translation>
    </message>
    <message>
        <source>%1 takes at most %2 devices at once: nothing was sent</source>
        <translation>%1 takes at most %2 devices at once: nothing was sent</translation>
    </message>
    <message>
        <source>%1: --last-four has to name the last four characters of its SN: nothing was sent</source>
        <translation>%1: --last-four has to name the last four characters of its SN: nothing was sent</translation>
    </message>
    <message>
        <source>broadcast to %1 device(s): %2</source>
        <translation>broadcast to %1 device(s): %2</translation>
    </message>
    <message>
        <source>stop it on %1 device(s)</source>
        <translation>stop it on %1 device(s)</translation>
    </message>
    <message>
        <source>&quot;%1&quot;, about %2 s</source>
        <translation>&quot;%1&quot;, about %2 s</translation>
    </message>
    <message>
        <source>not spoken: %1</source>
        <translation>not spoken: %1</translation>
    </message>
    <message>
        <source>%1 devices at most at once: nothing was sent</source>
        <translation>%1 devices at most at once: nothing was sent</translation>
    </message>
    <message>
        <source>only a daily broadcast that is on its devices can be stopped</source>
        <translation>only a daily broadcast that is on its devices can be stopped</translation>
    </message>
    <message>
        <source>%1: the service lists no grants for this account, or it was not synchronised yet</source>
        <translation>%1: the service lists no grants for this account, or it was not synchronised yet</translation>
    </message>
    <message>
        <source>no device is left that this account can grant: nothing was sent</source>
        <translation>no device is left that this account can grant: nothing was sent</translation>
    </message>
    <message>
        <source>%1 devices → %2 (%3): %4, %5</source>
        <translation>%1 devices → %2 (%3): %4, %5</translation>
    </message>
    <message>
        <source>only the account that gave a grant can change it</source>
        <translation>only the account that gave a grant can change it</translation>
    </message>
    <message>
        <source>%1: %2 loses %3 on %4 devices</source>
        <translation>%1: %2 loses %3 on %4 devices</translation>
    </message>
    <message>
        <source>%1: %2 more devices</source>
        <translation>%1: %2 more devices</translation>
    </message>
    <message>
        <source>%1: %2 devices fewer</source>
        <translation>%1: %2 devices fewer</translation>
    </message>
    <message>
        <source>%1 %2 %3: %4 devices; waves: %5</source>
        <translation>%1 %2 %3: %4 devices; waves: %5</translation>
    </message>
    <message>
        <source>the public method tells neither a task id nor progress: whether a device was upgraded shows only on the device</source>
        <translation>the public method tells neither a task id nor progress: whether a device was upgraded shows only on the device</translation>
    </message>
    <message>
        <source>upgrade %1 to %2: %3 devices</source>
        <translation>upgrade %1 to %2: %3 devices</translation>
    </message>
    <message>
        <source>no device is ready: nothing was sent</source>
        <translation>no device is ready: nothing was sent</translation>
    </message>
    <message>
        <source>%1 devices are left out</source>
        <translation>%1 devices are left out</translation>
    </message>
    <message>
        <source>%1 %2: %3 devices, %4 of them at it</source>
        <translation>%1 %2: %3 devices, %4 of them at it</translation>
    </message>
    <message>
        <source>%1 devices failed too short a time ago; --at-once takes them as well</source>
        <translation>%1 devices failed too short a time ago; --at-once takes them as well</translation>
    </message>
    <message>
        <source>no failed device fits: nothing was sent</source>
        <translation>no failed device fits: nothing was sent</translation>
    </message>
    <message>
        <source>retry %1: %2 devices</source>
        <translation>retry %1: %2 devices</translation>
    </message>
    <message>
        <source>bind %1 device(s)</source>
        <translation>bind %1 device(s)</translation>
    </message>
    <message>
        <source>unbind %1 device(s)</source>
        <translation>unbind %1 device(s)</translation>
    </message>
    <message>
        <source>place &quot;%1&quot; on %2 device(s)</source>
        <translation>place &quot;%1&quot; on %2 device(s)</translation>
    </message>
    <message>
        <source>take &quot;%1&quot; off %2 device(s)</source>
        <translation>take &quot;%1&quot; off %2 device(s)</translation>
    </message>
    <message>
        <source>%1 of the devices show a poster already</source>
        <translation>%1 of the devices show a poster already</translation>
    </message>
    <message>
        <source>there is no poster %1</source>
        <translation>there is no poster %1</translation>
    </message>
    <message>
        <source>confirm the receipt of %1 device(s)</source>
        <translation>confirm the receipt of %1 device(s)</translation>
    </message>
    <message>
        <source>order %1 device(s)</source>
        <translation>order %1 device(s)</translation>
    </message>
    <message>
        <source>cancel the order %1</source>
        <translation>cancel the order %1</translation>
    </message>
    <message>
        <source>set the Wi-Fi of %1 to %2; with a wrong password it stays where it is</source>
        <translation>set the Wi-Fi of %1 to %2; with a wrong password it stays where it is</translation>
    </message>
    <message>
        <source>waiting for the device</source>
        <translation>waiting for the device</translation>
    </message>
    <message>
        <source>%1: not granted to this app: %2</source>
        <translation>%1: not granted to this app: %2</translation>
    </message>
    <message>
        <source>sql reads one account; name it with --account NAME</source>
        <translation>sql reads one account; name it with --account NAME</translation>
    </message>
    <message>
        <source>only the first %1 rows; there are more</source>
        <translation>only the first %1 rows; there are more</translation>
    </message>
    <message>
        <source>%1 has not been synced yet: it has no history.</source>
        <translation>%1 has not been synced yet: it has no history.</translation>
    </message>
    <message>
        <source>The history of %1 begins at %2: nothing is known of what changed before.</source>
        <translation>The history of %1 begins at %2: nothing is known of what changed before.</translation>
    </message>
    <message>
        <source>%1: the history does not reach back so far.</source>
        <translation>%1: the history does not reach back so far.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Removed</translation>
    </message>
    <message>
        <source>Left and came back</source>
        <translation>Left and came back</translation>
    </message>
    <message>
        <source>Devices with changes</source>
        <translation>Devices with changes</translation>
    </message>
    <message>
        <source>full</source>
        <translation>full</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>changes</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>complete</translation>
    </message>
    <message>
        <source>not complete</source>
        <translation>not complete</translation>
    </message>
    <message>
        <source>%1 devices have changed since it was prepared, %2 have not</source>
        <translation>%1 devices have changed since it was prepared, %2 have not</translation>
    </message>
    <message>
        <source>nothing was sent; --yes sends it as it stands</source>
        <translation>nothing was sent; --yes sends it as it stands</translation>
    </message>
    <message>
        <source>line %1 is not as it was written</source>
        <translation>line %1 is not as it was written</translation>
    </message>
    <message>
        <source>line %1 is missing</source>
        <translation>line %1 is missing</translation>
    </message>
    <message>
        <source>the log was cut: it should go on with line %1</source>
        <translation>the log was cut: it should go on with line %1</translation>
    </message>
    <message>
        <source>operation %1 was settled and no line tells of it</source>
        <translation>operation %1 was settled and no line tells of it</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>whole</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is on; its next check notes what matches now, those after it tell of more</source>
        <translation>&quot;%1&quot; is on; its next check notes what matches now, those after it tell of more</translation>
    </message>
    <message>
        <source>on</source>
        <translation>on</translation>
    </message>
    <message>
        <source>off</source>
        <translation>off</translation>
    </message>
    <message>
        <source>%1 changes something and has a command of its own; nothing was sent</source>
        <translation>%1 changes something and has a command of its own; nothing was sent</translation>
    </message>
    <message>
        <source>Go on? [y/N] </source>
        <translation>Go on? [y/N] </translation>
    </message>
    <message>
        <source>%1: %2 SNs need a supplier or an item; name it with</source>
        <translation>%1: %2 SNs need a supplier or an item; name it with</translation>
    </message>
    <message>
        <source>In the list, not in the fleet</source>
        <translation>In the list, not in the fleet</translation>
    </message>
    <message>
        <source>In the fleet, not in the list</source>
        <translation>In the fleet, not in the list</translation>
    </message>
    <message>
        <source>Owned by somebody else</source>
        <translation>Owned by somebody else</translation>
    </message>
</context>
<context>
    <name>CommandText</name>
    <message>
        <source>Restart</source>
        <translation>Restart</translation>
    </message>
    <message>
        <source>Factory reset</source>
        <translation>Factory reset</translation>
    </message>
    <message>
        <source>Collect the log</source>
        <translation>Collect the log</translation>
    </message>
    <message>
        <source>Refresh the facts</source>
        <translation>Refresh the facts</translation>
    </message>
    <message>
        <source>The device takes no payment for about a minute; what is being paid at this moment is lost.</source>
        <translation>The device takes no payment for about a minute; what is being paid at this moment is lost.</translation>
    </message>
    <message>
        <source>All apps, settings and the network are erased: somebody in the shop has to set the device up again. This cannot be undone.</source>
        <translation>All apps, settings and the network are erased: somebody in the shop has to set the device up again. This cannot be undone.</translation>
    </message>
    <message>
        <source>The device sends its log, some megabytes; over a SIM card that costs data.</source>
        <translation>The device sends its log, some megabytes; over a SIM card that costs data.</translation>
    </message>
    <message>
        <source>The device tells its facts anew; nothing of it changes.</source>
        <translation>The device tells its facts anew; nothing of it changes.</translation>
    </message>
    <message>
        <source>Waits for the device</source>
        <translation>Waits for the device</translation>
    </message>
    <message>
        <source>On the device</source>
        <translation>On the device</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Expired: the device was not online</source>
        <translation>Expired: the device was not online</translation>
    </message>
</context>
<context>
    <name>DiagnosisText</name>
    <message>
        <source>No such device</source>
        <translation>No such device</translation>
    </message>
    <message>
        <source>Compare the SN with the label on the device. If it is right, the device is not registered yet or belongs to an account that is not set up here.</source>
        <translation>Compare the SN with the label on the device. If it is right, the device is not registered yet or belongs to an account that is not set up here.</translation>
    </message>
    <message>
        <source>Several suppliers have this SN</source>
        <translation>Several suppliers have this SN</translation>
    </message>
    <message>
        <source>Choose the supplier, or write SN@supplier.</source>
        <translation>Choose the supplier, or write SN@supplier.</translation>
    </message>
    <message>
        <source>Nobody owns it yet</source>
        <translation>Nobody owns it yet</translation>
    </message>
    <message>
        <source>Become its owner: confirm the receipt of its order, or register the device with its activation code on the spot. Then synchronise.</source>
        <translation>Become its owner: confirm the receipt of its order, or register the device with its activation code on the spot. Then synchronise.</translation>
    </message>
    <message>
        <source>Not registered</source>
        <translation>Not registered</translation>
    </message>
    <message>
        <source>Switch the device on, connect it to the network and finish its registration on the screen.</source>
        <translation>Switch the device on, connect it to the network and finish its registration on the screen.</translation>
    </message>
    <message>
        <source>Not activated</source>
        <translation>Not activated</translation>
    </message>
    <message>
        <source>Switch the device on at the shop, connect it to the network and finish its activation on the screen.</source>
        <translation>Switch the device on at the shop, connect it to the network and finish its activation on the screen.</translation>
    </message>
    <message>
        <source>Has never been online</source>
        <translation>Has never been online</translation>
    </message>
    <message>
        <source>Check that the device has power, then connect it to Wi-Fi or insert a working SIM card, and wait two minutes.</source>
        <translation>Check that the device has power, then connect it to Wi-Fi or insert a working SIM card, and wait two minutes.</translation>
    </message>
    <message>
        <source>SIM card has expired</source>
        <translation>SIM card has expired</translation>
    </message>
    <message>
        <source>A card of Alipay&apos;s: top it up on the SIM card page, then restart the device. Another card: ask its carrier. In a hurry: use Wi-Fi.</source>
        <translation>A card of Alipay&apos;s: top it up on the SIM card page, then restart the device. Another card: ask its carrier. In a hurry: use Wi-Fi.</translation>
    </message>
    <message>
        <source>SIM card is suspended</source>
        <translation>SIM card is suspended</translation>
    </message>
    <message>
        <source>Look the card up on the SIM card page and settle what is owed, then restart the device. Another card: ask its carrier.</source>
        <translation>Look the card up on the SIM card page and settle what is owed, then restart the device. Another card: ask its carrier.</translation>
    </message>
    <message>
        <source>SIM card cannot be used</source>
        <translation>SIM card cannot be used</translation>
    </message>
    <message>
        <source>Ask the card&apos;s carrier about its state, with the ICCID at hand, or insert another card.</source>
        <translation>Ask the card&apos;s carrier about its state, with the ICCID at hand, or insert another card.</translation>
    </message>
    <message>
        <source>Data plan is used up</source>
        <translation>Data plan is used up</translation>
    </message>
    <message>
        <source>Top the card up on the SIM card page, then restart the device. In a hurry: use Wi-Fi.</source>
        <translation>Top the card up on the SIM card page, then restart the device. In a hurry: use Wi-Fi.</translation>
    </message>
    <message>
        <source>No mobile signal</source>
        <translation>No mobile signal</translation>
    </message>
    <message>
        <source>Take the SIM card out and put it back in, restart the device, and move it nearer to a window. If it stays so, ask the carrier about coverage.</source>
        <translation>Take the SIM card out and put it back in, restart the device, and move it nearer to a window. If it stays so, ask the carrier about coverage.</translation>
    </message>
    <message>
        <source>Wrong Wi-Fi password</source>
        <translation>Wrong Wi-Fi password</translation>
    </message>
    <message>
        <source>Turn Wi-Fi off and on again. If that does not help, forget the network and enter the password anew, then restart the device.</source>
        <translation>Turn Wi-Fi off and on again. If that does not help, forget the network and enter the password anew, then restart the device.</translation>
    </message>
    <message>
        <source>Names cannot be resolved (DNS)</source>
        <translation>Names cannot be resolved (DNS)</translation>
    </message>
    <message>
        <source>Set the network&apos;s DNS to automatic, restart the router, then the device. If it stays so, try another network such as a phone&apos;s hotspot.</source>
        <translation>Set the network&apos;s DNS to automatic, restart the router, then the device. If it stays so, try another network such as a phone&apos;s hotspot.</translation>
    </message>
    <message>
        <source>Wrong date or time</source>
        <translation>Wrong date or time</translation>
    </message>
    <message>
        <source>Turn on automatic date and time with the time zone of Beijing, then restart the device.</source>
        <translation>Turn on automatic date and time with the time zone of Beijing, then restart the device.</translation>
    </message>
    <message>
        <source>Weak Wi-Fi signal</source>
        <translation>Weak Wi-Fi signal</translation>
    </message>
    <message>
        <source>Move the device nearer to the router, or the router nearer to it, and take metal and walls out of the way; or use a cable or a SIM card.</source>
        <translation>Move the device nearer to the router, or the router nearer to it, and take metal and walls out of the way; or use a cable or a SIM card.</translation>
    </message>
    <message>
        <source>Weak mobile signal</source>
        <translation>Weak mobile signal</translation>
    </message>
    <message>
        <source>Move the device nearer to a window, away from metal, or use the shop&apos;s Wi-Fi.</source>
        <translation>Move the device nearer to a window, away from metal, or use the shop&apos;s Wi-Fi.</translation>
    </message>
    <message>
        <source>Network trouble</source>
        <translation>Network trouble</translation>
    </message>
    <message>
        <source>Restart the router, then the device. If it stays so, ask the supplier and give the reason that is shown.</source>
        <translation>Restart the router, then the device. If it stays so, ask the supplier and give the reason that is shown.</translation>
    </message>
    <message>
        <source>Offline for more than a week</source>
        <translation>Offline for more than a week</translation>
    </message>
    <message>
        <source>Ask the shop whether the device is still in use and has power. If it is, restart it and connect it to the network again.</source>
        <translation>Ask the shop whether the device is still in use and has power. If it is, restart it and connect it to the network again.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Check power and network at the shop: can a phone use the same Wi-Fi? Then restart the device.</source>
        <translation>Check power and network at the shop: can a phone use the same Wi-Fi? Then restart the device.</translation>
    </message>
    <message>
        <source>No heartbeat for a while</source>
        <translation>No heartbeat for a while</translation>
    </message>
    <message>
        <source>Wait a few minutes and ask again. If it stays silent, check power and network.</source>
        <translation>Wait a few minutes and ask again. If it stays silent, check power and network.</translation>
    </message>
    <message>
        <source>Not authorised</source>
        <translation>Not authorised</translation>
    </message>
    <message>
        <source>Ask the device&apos;s owner to authorise this account for what you want to do.</source>
        <translation>Ask the device&apos;s owner to authorise this account for what you want to do.</translation>
    </message>
    <message>
        <source>System cannot take apps</source>
        <translation>System cannot take apps</translation>
    </message>
    <message>
        <source>Apps reach Android devices only, and new versions may need a newer system. Upgrade the system, or leave the device out.</source>
        <translation>Apps reach Android devices only, and new versions may need a newer system. Upgrade the system, or leave the device out.</translation>
    </message>
    <message>
        <source>Component missing</source>
        <translation>Component missing</translation>
    </message>
    <message>
        <source>Ask the supplier for a system version with the component.</source>
        <translation>Ask the supplier for a system version with the component.</translation>
    </message>
    <message>
        <source>No space left</source>
        <translation>No space left</translation>
    </message>
    <message>
        <source>Remove apps and files that are not needed, or restart the device, then try again.</source>
        <translation>Remove apps and files that are not needed, or restart the device, then try again.</translation>
    </message>
    <message>
        <source>Not for this model</source>
        <translation>Not for this model</translation>
    </message>
    <message>
        <source>Choose a version that is made for the model, or ask the app&apos;s publisher.</source>
        <translation>Choose a version that is made for the model, or ask the app&apos;s publisher.</translation>
    </message>
    <message>
        <source>No released version</source>
        <translation>No released version</translation>
    </message>
    <message>
        <source>Choose a released version, or ask the publisher to open the app to this account.</source>
        <translation>Choose a released version, or ask the publisher to open the app to this account.</translation>
    </message>
    <message>
        <source>Waits for Wi-Fi</source>
        <translation>Waits for Wi-Fi</translation>
    </message>
    <message>
        <source>The task downloads over Wi-Fi only: connect the device to Wi-Fi, or send it without that limit.</source>
        <translation>The task downloads over Wi-Fi only: connect the device to Wi-Fi, or send it without that limit.</translation>
    </message>
    <message>
        <source>No task has reached it</source>
        <translation>No task has reached it</translation>
    </message>
    <message>
        <source>Distribute the app to the device. If a task is running, bring the device online and wait a few minutes.</source>
        <translation>Distribute the app to the device. If a task is running, bring the device online and wait a few minutes.</translation>
    </message>
    <message>
        <source>Not downloaded</source>
        <translation>Not downloaded</translation>
    </message>
    <message>
        <source>Check the network at the shop, then retry the task.</source>
        <translation>Check the network at the shop, then retry the task.</translation>
    </message>
    <message>
        <source>Not installed</source>
        <translation>Not installed</translation>
    </message>
    <message>
        <source>Restart the device, then retry the task. If it fails again, ask the app&apos;s publisher.</source>
        <translation>Restart the device, then retry the task. If it fails again, ask the app&apos;s publisher.</translation>
    </message>
    <message>
        <source>Stops on its way</source>
        <translation>Stops on its way</translation>
    </message>
    <message>
        <source>Look up the code that is shown in the knowledge base.</source>
        <translation>Look up the code that is shown in the knowledge base.</translation>
    </message>
    <message>
        <source>Last task failed</source>
        <translation>Last task failed</translation>
    </message>
    <message>
        <source>Look at the task&apos;s error and retry it.</source>
        <translation>Look at the task&apos;s error and retry it.</translation>
    </message>
    <message>
        <source>Not bound to a shop</source>
        <translation>Not bound to a shop</translation>
    </message>
    <message>
        <source>Bind the device to its merchant and shop.</source>
        <translation>Bind the device to its merchant and shop.</translation>
    </message>
    <message>
        <source>Card of another carrier</source>
        <translation>Card of another carrier</translation>
    </message>
    <message>
        <source>Only its carrier knows its state, data and expiry: call the carrier with the ICCID at hand.</source>
        <translation>Only its carrier knows its state, data and expiry: call the carrier with the ICCID at hand.</translation>
    </message>
    <message>
        <source>SIM card expires soon</source>
        <translation>SIM card expires soon</translation>
    </message>
    <message>
        <source>Top the card up on the SIM card page before it expires.</source>
        <translation>Top the card up on the SIM card page before it expires.</translation>
    </message>
    <message>
        <source>Data is running out</source>
        <translation>Data is running out</translation>
    </message>
    <message>
        <source>Top the card up on the SIM card page before the plan is used up.</source>
        <translation>Top the card up on the SIM card page before the plan is used up.</translation>
    </message>
    <message>
        <source>Little space left</source>
        <translation>Little space left</translation>
    </message>
    <message>
        <source>Remove apps and files that are not needed.</source>
        <translation>Remove apps and files that are not needed.</translation>
    </message>
    <message>
        <source>Not restarted for a month</source>
        <translation>Not restarted for a month</translation>
    </message>
    <message>
        <source>Restart the device once.</source>
        <translation>Restart the device once.</translation>
    </message>
    <message>
        <source>No SIM card</source>
        <translation>No SIM card</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>My role</source>
        <translation>My role</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Activation</translation>
    </message>
    <message>
        <source>Binding</source>
        <translation>Binding</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>Last heartbeat</source>
        <translation>Last heartbeat</translation>
    </message>
    <message>
        <source>Last boot</source>
        <translation>Last boot</translation>
    </message>
    <message>
        <source>SIM card</source>
        <translation>SIM card</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Components</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Storage</translation>
    </message>
    <message>
        <source>Last place</source>
        <translation>Last place</translation>
    </message>
    <message>
        <source>App on its way</source>
        <translation>App on its way</translation>
    </message>
    <message>
        <source>Recent tasks</source>
        <translation>Recent tasks</translation>
    </message>
    <message>
        <source>Recent changes</source>
        <translation>Recent changes</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>Fine</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Look at it</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Broken</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Not known</translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation>Last sync</translation>
    </message>
    <message>
        <source>Asked just now</source>
        <translation>Asked just now</translation>
    </message>
    <message>
        <source>Asked just now (public method)</source>
        <translation>Asked just now (public method)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Data plan</source>
        <translation>Data plan</translation>
    </message>
    <message>
        <source>Data in the plan</source>
        <translation>Data in the plan</translation>
    </message>
    <message>
        <source>Data used</source>
        <translation>Data used</translation>
    </message>
    <message>
        <source>Last task</source>
        <translation>Last task</translation>
    </message>
    <message>
        <source>State in the last task</source>
        <translation>State in the last task</translation>
    </message>
    <message>
        <source>Error in the last task</source>
        <translation>Error in the last task</translation>
    </message>
    <message>
        <source>Last task at</source>
        <translation>Last task at</translation>
    </message>
    <message>
        <source>The device is known</source>
        <translation>The device is known</translation>
    </message>
    <message>
        <source>This account may distribute to it</source>
        <translation>This account may distribute to it</translation>
    </message>
    <message>
        <source>Its system can take the app</source>
        <translation>Its system can take the app</translation>
    </message>
    <message>
        <source>It has the components</source>
        <translation>It has the components</translation>
    </message>
    <message>
        <source>The version is made for its model</source>
        <translation>The version is made for its model</translation>
    </message>
    <message>
        <source>The version is released</source>
        <translation>The version is released</translation>
    </message>
    <message>
        <source>The device is online</source>
        <translation>The device is online</translation>
    </message>
    <message>
        <source>It has room for the app</source>
        <translation>It has room for the app</translation>
    </message>
    <message>
        <source>Its network may be used for the download</source>
        <translation>Its network may be used for the download</translation>
    </message>
    <message>
        <source>The task has reached it</source>
        <translation>The task has reached it</translation>
    </message>
    <message>
        <source>It has downloaded the app</source>
        <translation>It has downloaded the app</translation>
    </message>
    <message>
        <source>The app is installed</source>
        <translation>The app is installed</translation>
    </message>
    <message>
        <source>SN</source>
        <translation>SN</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Supplier</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Facts</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 dBm</source>
        <translation>%1 dBm</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message>
        <source>Stops at: %1</source>
        <translation>Stops at: %1</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnosis</translation>
    </message>
    <message>
        <source>Could not be asked</source>
        <translation>Could not be asked</translation>
    </message>
    <message>
        <source>It is not known here, and the cloud has not said whether it exists. Ask again with a connection to the cloud.</source>
        <translation>It is not known here, and the cloud has not said whether it exists. Ask again with a connection to the cloud.</translation>
    </message>
</context>
<context>
    <name>DiscardQuestion</name>
    <message>
        <source>Discard</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Nothing more of “%1” will be sent. What was sent stays as it is.</source>
        <translation>Nothing more of “%1” will be sent. What was sent stays as it is.</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>It was stopped.</source>
        <translation>It was stopped.</translation>
    </message>
    <message>
        <source>The gateway cannot be reached.</source>
        <translation>The gateway cannot be reached.</translation>
    </message>
    <message>
        <source>There is no network, the address is wrong, or the server is down.</source>
        <translation>There is no network, the address is wrong, or the server is down.</translation>
    </message>
    <message>
        <source>Check the network and the gateway address. What was fetched before can still be read.</source>
        <translation>Check the network and the gateway address. What was fetched before can still be read.</translation>
    </message>
    <message>
        <source>The gateway did not answer in time.</source>
        <translation>The gateway did not answer in time.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Try again in a moment.</translation>
    </message>
    <message>
        <source>The gateway does not accept this account&apos;s identity.</source>
        <translation>The gateway does not accept this account&apos;s identity.</translation>
    </message>
    <message>
        <source>The app ID, the keys or the authorisation do not fit.</source>
        <translation>The app ID, the keys or the authorisation do not fit.</translation>
    </message>
    <message>
        <source>Check the account: it tells which of them is wrong.</source>
        <translation>Check the account: it tells which of them is wrong.</translation>
    </message>
    <message>
        <source>This is not permitted.</source>
        <translation>This is not permitted.</translation>
    </message>
    <message>
        <source>Ask the owner of the devices, or check the app&apos;s products in the console.</source>
        <translation>Ask the owner of the devices, or check the app&apos;s products in the console.</translation>
    </message>
    <message>
        <source>It was not found.</source>
        <translation>It was not found.</translation>
    </message>
    <message>
        <source>Check the spelling, or synchronise and look again.</source>
        <translation>Check the spelling, or synchronise and look again.</translation>
    </message>
    <message>
        <source>It does not fit the present state.</source>
        <translation>It does not fit the present state.</translation>
    </message>
    <message>
        <source>Synchronise and look again.</source>
        <translation>Synchronise and look again.</translation>
    </message>
    <message>
        <source>Too many calls were made.</source>
        <translation>Too many calls were made.</translation>
    </message>
    <message>
        <source>The request was not carried out.</source>
        <translation>The request was not carried out.</translation>
    </message>
    <message>
        <source>Wait a little and try again.</source>
        <translation>Wait a little and try again.</translation>
    </message>
    <message>
        <source>The service had a fault of its own.</source>
        <translation>The service had a fault of its own.</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>Try again in a few minutes.</translation>
    </message>
    <message>
        <source>It is not known whether this was carried out.</source>
        <translation>It is not known whether this was carried out.</translation>
    </message>
    <message>
        <source>The request was sent, but no clear answer came back.</source>
        <translation>The request was sent, but no clear answer came back.</translation>
    </message>
    <message>
        <source>Do not repeat it yet: look first whether its effect is there.</source>
        <translation>Do not repeat it yet: look first whether its effect is there.</translation>
    </message>
    <message>
        <source>The answer could not be read.</source>
        <translation>The answer could not be read.</translation>
    </message>
    <message>
        <source>It is not in the form that the gateway answers in; it may have been cut off, or come from another server.</source>
        <translation>It is not in the form that the gateway answers in; it may have been cut off, or come from another server.</translation>
    </message>
    <message>
        <source>Try again. If it stays, check the gateway address and the network (proxy, captive portal).</source>
        <translation>Try again. If it stays, check the gateway address and the network (proxy, captive portal).</translation>
    </message>
    <message>
        <source>The answer could not be proven genuine, so nothing of it was used.</source>
        <translation>The answer could not be proven genuine, so nothing of it was used.</translation>
    </message>
    <message>
        <source>Its signature is missing or wrong.</source>
        <translation>Its signature is missing or wrong.</translation>
    </message>
    <message>
        <source>Check the account&apos;s Alipay public key and the network (proxy, captive portal).</source>
        <translation>Check the account&apos;s Alipay public key and the network (proxy, captive portal).</translation>
    </message>
    <message>
        <source>A file on this computer could not be read or written.</source>
        <translation>A file on this computer could not be read or written.</translation>
    </message>
    <message>
        <source>Check the disk&apos;s free space and the folder&apos;s rights.</source>
        <translation>Check the disk&apos;s free space and the folder&apos;s rights.</translation>
    </message>
    <message>
        <source>A key of this account cannot be used.</source>
        <translation>A key of this account cannot be used.</translation>
    </message>
    <message>
        <source>Check the account&apos;s keys.</source>
        <translation>Check the account&apos;s keys.</translation>
    </message>
    <message>
        <source>What was entered is not accepted.</source>
        <translation>What was entered is not accepted.</translation>
    </message>
    <message>
        <source>Check it and try again.</source>
        <translation>Check it and try again.</translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n second(s).</source>
        <translation>
            <numerusform>Try again in %n second.</numerusform>
            <numerusform>Try again in %n seconds.</numerusform>
        </translation>
    </message>
    <message>
        <source>The mistake is at character %1.</source>
        <translation>The mistake is at character %1.</translation>
    </message>
    <message>
        <source>The gateway says: %1</source>
        <translation>The gateway says: %1</translation>
    </message>
    <message>
        <source>This refusal came without a signature: it is not authenticated and may not come from the gateway.</source>
        <translation>This refusal came without a signature: it is not authenticated and may not come from the gateway.</translation>
    </message>
    <message>
        <source>There is no device with this SN.</source>
        <translation>There is no device with this SN.</translation>
    </message>
    <message>
        <source>The SN is mistyped, damaged by a spreadsheet, or the device was never registered.</source>
        <translation>The SN is mistyped, damaged by a spreadsheet, or the device was never registered.</translation>
    </message>
    <message>
        <source>Compare the SN with the label on the device.</source>
        <translation>Compare the SN with the label on the device.</translation>
    </message>
    <message>
        <source>Several suppliers have a device with this SN.</source>
        <translation>Several suppliers have a device with this SN.</translation>
    </message>
    <message>
        <source>Write it as SN@supplier.</source>
        <translation>Write it as SN@supplier.</translation>
    </message>
    <message>
        <source>This SIM card does not come from the platform.</source>
        <translation>This SIM card does not come from the platform.</translation>
    </message>
    <message>
        <source>Ask the card&apos;s own provider.</source>
        <translation>Ask the card&apos;s own provider.</translation>
    </message>
    <message>
        <source>There is no app with this ID.</source>
        <translation>There is no app with this ID.</translation>
    </message>
    <message>
        <source>Check the app ID with its publisher.</source>
        <translation>Check the app ID with its publisher.</translation>
    </message>
    <message>
        <source>There is no such Alipay account.</source>
        <translation>There is no such Alipay account.</translation>
    </message>
    <message>
        <source>Check the login name or the PID.</source>
        <translation>Check the login name or the PID.</translation>
    </message>
    <message>
        <source>There is no such authorisation.</source>
        <translation>There is no such authorisation.</translation>
    </message>
    <message>
        <source>It was removed, or belongs to another account.</source>
        <translation>It was removed, or belongs to another account.</translation>
    </message>
    <message>
        <source>There is no such task.</source>
        <translation>There is no such task.</translation>
    </message>
    <message>
        <source>There is no such order.</source>
        <translation>There is no such order.</translation>
    </message>
    <message>
        <source>There is no such remote command.</source>
        <translation>There is no such remote command.</translation>
    </message>
    <message>
        <source>Only the owner of the device may do this.</source>
        <translation>Only the owner of the device may do this.</translation>
    </message>
    <message>
        <source>Ask the device&apos;s owner.</source>
        <translation>Ask the device&apos;s owner.</translation>
    </message>
    <message>
        <source>This account is not authorised to do this on the device.</source>
        <translation>This account is not authorised to do this on the device.</translation>
    </message>
    <message>
        <source>It is neither the owner nor holds the scope that is needed.</source>
        <translation>It is neither the owner nor holds the scope that is needed.</translation>
    </message>
    <message>
        <source>Ask the owner to authorise this account for it.</source>
        <translation>Ask the owner to authorise this account for it.</translation>
    </message>
    <message>
        <source>An account cannot authorise itself.</source>
        <translation>An account cannot authorise itself.</translation>
    </message>
    <message>
        <source>Choose another account.</source>
        <translation>Choose another account.</translation>
    </message>
    <message>
        <source>The authorisation has expired.</source>
        <translation>The authorisation has expired.</translation>
    </message>
    <message>
        <source>Ask the owner for a new one.</source>
        <translation>Ask the owner for a new one.</translation>
    </message>
    <message>
        <source>The task is not in a state that allows this.</source>
        <translation>The task is not in a state that allows this.</translation>
    </message>
    <message>
        <source>It has gone on since it was last fetched.</source>
        <translation>It has gone on since it was last fetched.</translation>
    </message>
    <message>
        <source>The order is not in a state that allows this.</source>
        <translation>The order is not in a state that allows this.</translation>
    </message>
    <message>
        <source>This SN does not belong to the order.</source>
        <translation>This SN does not belong to the order.</translation>
    </message>
    <message>
        <source>Compare the SN with the label on the device and with the delivery note.</source>
        <translation>Compare the SN with the label on the device and with the delivery note.</translation>
    </message>
    <message>
        <source>Another request was sent under the same number.</source>
        <translation>Another request was sent under the same number.</translation>
    </message>
    <message>
        <source>The service refuses a second request with the same out_biz_no and other content.</source>
        <translation>The service refuses a second request with the same out_biz_no and other content.</translation>
    </message>
    <message>
        <source>Start the action anew.</source>
        <translation>Start the action anew.</translation>
    </message>
    <message>
        <source>The service no longer knows when this account was last synchronised.</source>
        <translation>The service no longer knows when this account was last synchronised.</translation>
    </message>
    <message>
        <source>Synchronise in full.</source>
        <translation>Synchronise in full.</translation>
    </message>
    <message>
        <source>The service no longer knows how far this list was read.</source>
        <translation>The service no longer knows how far this list was read.</translation>
    </message>
    <message>
        <source>Synchronise again: the list starts from its beginning.</source>
        <translation>Synchronise again: the list starts from its beginning.</translation>
    </message>
    <message>
        <source>The service does not accept a parameter of the request.</source>
        <translation>The service does not accept a parameter of the request.</translation>
    </message>
    <message>
        <source>Check what was entered; if it is right, report this with the reference below.</source>
        <translation>Check what was entered; if it is right, report this with the reference below.</translation>
    </message>
    <message>
        <source>The device does not run Android.</source>
        <translation>The device does not run Android.</translation>
    </message>
    <message>
        <source>Apps can be distributed to Android devices only.</source>
        <translation>Apps can be distributed to Android devices only.</translation>
    </message>
    <message>
        <source>Leave the device out.</source>
        <translation>Leave the device out.</translation>
    </message>
    <message>
        <source>The device lacks a component that this kind of app needs.</source>
        <translation>The device lacks a component that this kind of app needs.</translation>
    </message>
    <message>
        <source>Android apps need IoT SDK, mini-programs also xPaaS, light apps also Smile.</source>
        <translation>Android apps need IoT SDK, mini-programs also xPaaS, light apps also Smile.</translation>
    </message>
    <message>
        <source>Ask the supplier for a system version with the component, or leave the device out.</source>
        <translation>Ask the supplier for a system version with the component, or leave the device out.</translation>
    </message>
    <message>
        <source>Light apps cannot be uninstalled remotely yet.</source>
        <translation>Light apps cannot be uninstalled remotely yet.</translation>
    </message>
    <message>
        <source>Wait until the platform supports it.</source>
        <translation>Wait until the platform supports it.</translation>
    </message>
    <message>
        <source>Start on boot works on Ant OS devices only.</source>
        <translation>Start on boot works on Ant OS devices only.</translation>
    </message>
    <message>
        <source>Switch start on boot off, or leave the device out.</source>
        <translation>Switch start on boot off, or leave the device out.</translation>
    </message>
    <message>
        <source>Official apps and the system can only be upgraded.</source>
        <translation>Official apps and the system can only be upgraded.</translation>
    </message>
    <message>
        <source>Choose Upgrade.</source>
        <translation>Choose Upgrade.</translation>
    </message>
    <message>
        <source>This app version is not made for the device&apos;s model.</source>
        <translation>This app version is not made for the device&apos;s model.</translation>
    </message>
    <message>
        <source>Choose another version, or leave the device out.</source>
        <translation>Choose another version, or leave the device out.</translation>
    </message>
    <message>
        <source>The device&apos;s system is too old for this app version.</source>
        <translation>The device&apos;s system is too old for this app version.</translation>
    </message>
    <message>
        <source>Upgrade the system first, or choose an older app version.</source>
        <translation>Upgrade the system first, or choose an older app version.</translation>
    </message>
    <message>
        <source>This app version is not released.</source>
        <translation>This app version is not released.</translation>
    </message>
    <message>
        <source>It is in review or was withdrawn.</source>
        <translation>It is in review or was withdrawn.</translation>
    </message>
    <message>
        <source>Choose a released version.</source>
        <translation>Choose a released version.</translation>
    </message>
    <message>
        <source>The app&apos;s publisher has not opened it to this account.</source>
        <translation>The app&apos;s publisher has not opened it to this account.</translation>
    </message>
    <message>
        <source>Ask the publisher to open it.</source>
        <translation>Ask the publisher to open it.</translation>
    </message>
    <message>
        <source>The device already has a newer version.</source>
        <translation>The device already has a newer version.</translation>
    </message>
    <message>
        <source>Choose a newer version, or uninstall the app first.</source>
        <translation>Choose a newer version, or uninstall the app first.</translation>
    </message>
    <message>
        <source>The app is not installed on the device.</source>
        <translation>The app is not installed on the device.</translation>
    </message>
    <message>
        <source>The device is not activated.</source>
        <translation>The device is not activated.</translation>
    </message>
    <message>
        <source>Switch it on at the shop and finish its activation.</source>
        <translation>Switch it on at the shop and finish its activation.</translation>
    </message>
    <message>
        <source>The device is busy in another task for the same app.</source>
        <translation>The device is busy in another task for the same app.</translation>
    </message>
    <message>
        <source>Wait until that task is done, or cancel it.</source>
        <translation>Wait until that task is done, or cancel it.</translation>
    </message>
    <message>
        <source>The gateway is temporarily not available.</source>
        <translation>The gateway is temporarily not available.</translation>
    </message>
    <message>
        <source>The user&apos;s authorisation is not valid.</source>
        <translation>The user&apos;s authorisation is not valid.</translation>
    </message>
    <message>
        <source>Let the user authorise again.</source>
        <translation>Let the user authorise again.</translation>
    </message>
    <message>
        <source>The user&apos;s authorisation has expired.</source>
        <translation>The user&apos;s authorisation has expired.</translation>
    </message>
    <message>
        <source>The merchant&apos;s authorisation is not valid.</source>
        <translation>The merchant&apos;s authorisation is not valid.</translation>
    </message>
    <message>
        <source>The merchant has withdrawn it, or the token belongs to another app.</source>
        <translation>The merchant has withdrawn it, or the token belongs to another app.</translation>
    </message>
    <message>
        <source>Let the merchant authorise the app again and store the new app_auth_token.</source>
        <translation>Let the merchant authorise the app again and store the new app_auth_token.</translation>
    </message>
    <message>
        <source>The merchant&apos;s authorisation has expired.</source>
        <translation>The merchant&apos;s authorisation has expired.</translation>
    </message>
    <message>
        <source>The merchant&apos;s authorisation does not cover this function.</source>
        <translation>The merchant&apos;s authorisation does not cover this function.</translation>
    </message>
    <message>
        <source>Add the product to the app, then let the merchant authorise again.</source>
        <translation>Add the product to the app, then let the merchant authorise again.</translation>
    </message>
    <message>
        <source>The gateway misses the method name.</source>
        <translation>The gateway misses the method name.</translation>
    </message>
    <message>
        <source>TapFleet always sends it; a proxy may have removed it.</source>
        <translation>TapFleet always sends it; a proxy may have removed it.</translation>
    </message>
    <message>
        <source>Report this with the reference below.</source>
        <translation>Report this with the reference below.</translation>
    </message>
    <message>
        <source>The gateway misses the signature.</source>
        <translation>The gateway misses the signature.</translation>
    </message>
    <message>
        <source>The gateway misses the app ID.</source>
        <translation>The gateway misses the app ID.</translation>
    </message>
    <message>
        <source>Check that the account has an app ID.</source>
        <translation>Check that the account has an app ID.</translation>
    </message>
    <message>
        <source>The gateway misses the time of the request.</source>
        <translation>The gateway misses the time of the request.</translation>
    </message>
    <message>
        <source>The gateway misses the protocol version.</source>
        <translation>The gateway misses the protocol version.</translation>
    </message>
    <message>
        <source>The gateway does not accept this account&apos;s signature.</source>
        <translation>The gateway does not accept this account&apos;s signature.</translation>
    </message>
    <message>
        <source>The private key is not the pair of the app public key that was uploaded in the console.</source>
        <translation>The private key is not the pair of the app public key that was uploaded in the console.</translation>
    </message>
    <message>
        <source>Compare the app public key in the console with the one that belongs to this private key. If they differ, upload the right one or choose the right private key.</source>
        <translation>Compare the app public key in the console with the one that belongs to this private key. If they differ, upload the right one or choose the right private key.</translation>
    </message>
    <message>
        <source>The gateway does not know this app ID.</source>
        <translation>The gateway does not know this app ID.</translation>
    </message>
    <message>
        <source>Production and sandbox have different app IDs and addresses: openapi.alipay.com is production, openapi-sandbox.dl.alipaydev.com is the sandbox, openapi.alipaydev.com is the old sandbox.</source>
        <translation>Production and sandbox have different app IDs and addresses: openapi.alipay.com is production, openapi-sandbox.dl.alipaydev.com is the sandbox, openapi.alipaydev.com is the old sandbox.</translation>
    </message>
    <message>
        <source>Check that the app ID, the keys and the gateway address come from the same environment.</source>
        <translation>Check that the app ID, the keys and the gateway address come from the same environment.</translation>
    </message>
    <message>
        <source>The gateway does not accept the time of the request.</source>
        <translation>The gateway does not accept the time of the request.</translation>
    </message>
    <message>
        <source>Set this computer&apos;s clock right and try again.</source>
        <translation>Set this computer&apos;s clock right and try again.</translation>
    </message>
    <message>
        <source>This gateway does not have this function.</source>
        <translation>This gateway does not have this function.</translation>
    </message>
    <message>
        <source>The gateway read the request in the wrong character encoding.</source>
        <translation>The gateway read the request in the wrong character encoding.</translation>
    </message>
    <message>
        <source>TapFleet always sends charset=utf-8 in the address; a proxy may have changed it.</source>
        <translation>TapFleet always sends charset=utf-8 in the address; a proxy may have changed it.</translation>
    </message>
    <message>
        <source>This is most likely a fault of TapFleet: report it with the reference below.</source>
        <translation>This is most likely a fault of TapFleet: report it with the reference below.</translation>
    </message>
    <message>
        <source>The gateway cannot read the parameters as JSON.</source>
        <translation>The gateway cannot read the parameters as JSON.</translation>
    </message>
    <message>
        <source>If you wrote them yourself, check them; else report this with the reference below.</source>
        <translation>If you wrote them yourself, check them; else report this with the reference below.</translation>
    </message>
    <message>
        <source>This app may not use this function.</source>
        <translation>This app may not use this function.</translation>
    </message>
    <message>
        <source>Add the product to the app in the console and wait until it is approved.</source>
        <translation>Add the product to the app in the console and wait until it is approved.</translation>
    </message>
    <message>
        <source>The gateway took the request for an attack and blocked it.</source>
        <translation>The gateway took the request for an attack and blocked it.</translation>
    </message>
    <message>
        <source>A name or note with unusual characters or words such as body or service can be the cause.</source>
        <translation>A name or note with unusual characters or words such as body or service can be the cause.</translation>
    </message>
    <message>
        <source>Simplify the text that was sent and try again.</source>
        <translation>Simplify the text that was sent and try again.</translation>
    </message>
    <message>
        <source>The gateway does not know the app&apos;s certificate.</source>
        <translation>The gateway does not know the app&apos;s certificate.</translation>
    </message>
    <message>
        <source>The app is in certificate mode but keys were given, or another certificate was uploaded.</source>
        <translation>The app is in certificate mode but keys were given, or another certificate was uploaded.</translation>
    </message>
    <message>
        <source>In the console, set the app&apos;s signing mode to keys, or use the certificate files that it offers for download.</source>
        <translation>In the console, set the app&apos;s signing mode to keys, or use the certificate files that it offers for download.</translation>
    </message>
    <message>
        <source>The app&apos;s certificate has expired.</source>
        <translation>The app&apos;s certificate has expired.</translation>
    </message>
    <message>
        <source>Renew it in the console and give the new files to the account.</source>
        <translation>Renew it in the console and give the new files to the account.</translation>
    </message>
    <message>
        <source>The gateway does not accept the Alipay root certificate of this account.</source>
        <translation>The gateway does not accept the Alipay root certificate of this account.</translation>
    </message>
    <message>
        <source>A wrong file was given, or the app is in certificate mode but keys were given.</source>
        <translation>A wrong file was given, or the app is in certificate mode but keys were given.</translation>
    </message>
    <message>
        <source>Download alipayRootCert.crt again from the console.</source>
        <translation>Download alipayRootCert.crt again from the console.</translation>
    </message>
    <message>
        <source>The app is not online.</source>
        <translation>The app is not online.</translation>
    </message>
    <message>
        <source>An app must be submitted and approved before it can make calls.</source>
        <translation>An app must be submitted and approved before it can make calls.</translation>
    </message>
    <message>
        <source>Submit the app in the console and wait until it is approved.</source>
        <translation>Submit the app in the console and wait until it is approved.</translation>
    </message>
    <message>
        <source>The app has no public key in the console.</source>
        <translation>The app has no public key in the console.</translation>
    </message>
    <message>
        <source>Upload the app public key in the console, under the app&apos;s signing settings.</source>
        <translation>Upload the app public key in the console, under the app&apos;s signing settings.</translation>
    </message>
    <message>
        <source>The gateway could not decrypt the request.</source>
        <translation>The gateway could not decrypt the request.</translation>
    </message>
    <message>
        <source>The AES key belongs to another app, or the app has none.</source>
        <translation>The AES key belongs to another app, or the app has none.</translation>
    </message>
    <message>
        <source>Copy the content encryption key (接口内容加密方式) of this app from the console.</source>
        <translation>Copy the content encryption key (接口内容加密方式) of this app from the console.</translation>
    </message>
    <message>
        <source>The account is not authorised for this app.</source>
        <translation>The account is not authorised for this app.</translation>
    </message>
    <message>
        <source>Let the merchant authorise the app, then try again.</source>
        <translation>Let the merchant authorise the app, then try again.</translation>
    </message>
    <message>
        <source>The app makes too many calls.</source>
        <translation>The app makes too many calls.</translation>
    </message>
    <message>
        <source>This function is called too often.</source>
        <translation>This function is called too often.</translation>
    </message>
    <message>
        <source>The app has no permission for this function.</source>
        <translation>The app has no permission for this function.</translation>
    </message>
    <message>
        <source>The product is not added or not signed, the app is not online, or the app_auth_token is missing.</source>
        <translation>The product is not added or not signed, the app is not online, or the app_auth_token is missing.</translation>
    </message>
    <message>
        <source>Add and sign the product in the console; a third-party app also needs the merchant&apos;s app_auth_token.</source>
        <translation>Add and sign the product in the console; a third-party app also needs the merchant&apos;s app_auth_token.</translation>
    </message>
    <message>
        <source>The user has not permitted this.</source>
        <translation>The user has not permitted this.</translation>
    </message>
    <message>
        <source>Let the user authorise the function.</source>
        <translation>Let the user authorise the function.</translation>
    </message>
    <message>
        <source>A third-party app may not call this for itself.</source>
        <translation>A third-party app may not call this for itself.</translation>
    </message>
    <message>
        <source>The app_auth_token is missing: it says for which merchant the app acts.</source>
        <translation>The app_auth_token is missing: it says for which merchant the app acts.</translation>
    </message>
    <message>
        <source>Let a merchant authorise the app and add the app_auth_token to the account.</source>
        <translation>Let a merchant authorise the app and add the app_auth_token to the account.</translation>
    </message>
    <message>
        <source>The gateway does not permit this call.</source>
        <translation>The gateway does not permit this call.</translation>
    </message>
    <message>
        <source>Check in the console that the product is signed and the app is online.</source>
        <translation>Check in the console that the product is signed and the app is online.</translation>
    </message>
    <message>
        <source>The gateway does not accept calls from this network address.</source>
        <translation>The gateway does not accept calls from this network address.</translation>
    </message>
    <message>
        <source>The app has a list of permitted IP addresses, and this one is not on it.</source>
        <translation>The app has a list of permitted IP addresses, and this one is not on it.</translation>
    </message>
    <message>
        <source>Add this network&apos;s public IP address to the app&apos;s list in the console.</source>
        <translation>Add this network&apos;s public IP address to the app&apos;s list in the console.</translation>
    </message>
    <message>
        <source>The gateway accepted the call, but the answer could not be used.</source>
        <translation>The gateway accepted the call, but the answer could not be used.</translation>
    </message>
    <message>
        <source>The payment is still under way.</source>
        <translation>The payment is still under way.</translation>
    </message>
    <message>
        <source>Ask for its state again in a moment.</source>
        <translation>Ask for its state again in a moment.</translation>
    </message>
    <message>
        <source>The service is temporarily not available.</source>
        <translation>The service is temporarily not available.</translation>
    </message>
    <message>
        <source>The authorisation is not valid any more.</source>
        <translation>The authorisation is not valid any more.</translation>
    </message>
    <message>
        <source>Let the merchant authorise the app again.</source>
        <translation>Let the merchant authorise the app again.</translation>
    </message>
    <message>
        <source>The request lacks a parameter.</source>
        <translation>The request lacks a parameter.</translation>
    </message>
    <message>
        <source>Check the account&apos;s settings; if they are right, report this with the reference below.</source>
        <translation>Check the account&apos;s settings; if they are right, report this with the reference below.</translation>
    </message>
    <message>
        <source>The gateway does not accept a parameter of the request.</source>
        <translation>The gateway does not accept a parameter of the request.</translation>
    </message>
    <message>
        <source>Check what was entered; the reference below names the parameter.</source>
        <translation>Check what was entered; the reference below names the parameter.</translation>
    </message>
    <message>
        <source>A condition for this call is not met.</source>
        <translation>A condition for this call is not met.</translation>
    </message>
    <message>
        <source>Check the app&apos;s settings in the console.</source>
        <translation>Check the app&apos;s settings in the console.</translation>
    </message>
    <message>
        <source>The service refused the request.</source>
        <translation>The service refused the request.</translation>
    </message>
    <message>
        <source>Give the reference below to whoever runs the service.</source>
        <translation>Give the reference below to whoever runs the service.</translation>
    </message>
    <message>
        <source>The app has no permission for this call.</source>
        <translation>The app has no permission for this call.</translation>
    </message>
    <message>
        <source>The key is empty.</source>
        <translation>The key is empty.</translation>
    </message>
    <message>
        <source>Paste the whole key, or choose the file that holds it.</source>
        <translation>Paste the whole key, or choose the file that holds it.</translation>
    </message>
    <message>
        <source>This is not a key.</source>
        <translation>This is not a key.</translation>
    </message>
    <message>
        <source>It holds characters that no key has; a part may be missing, or other text was copied along.</source>
        <translation>It holds characters that no key has; a part may be missing, or other text was copied along.</translation>
    </message>
    <message>
        <source>Copy the key again, from the first to the last character. The lines with BEGIN and END may be there or not.</source>
        <translation>Copy the key again, from the first to the last character. The lines with BEGIN and END may be there or not.</translation>
    </message>
    <message>
        <source>This key cannot be read.</source>
        <translation>This key cannot be read.</translation>
    </message>
    <message>
        <source>It is not an RSA key in PKCS#1, PKCS#8 or public-key form, or a part of it is missing.</source>
        <translation>It is not an RSA key in PKCS#1, PKCS#8 or public-key form, or a part of it is missing.</translation>
    </message>
    <message>
        <source>Copy the whole key again. Both PKCS#1 (non-Java) and PKCS#8 (Java) are accepted, with or without BEGIN and END lines.</source>
        <translation>Copy the whole key again. Both PKCS#1 (non-Java) and PKCS#8 (Java) are accepted, with or without BEGIN and END lines.</translation>
    </message>
    <message>
        <source>This is a public key; a private key is needed here.</source>
        <translation>This is a public key; a private key is needed here.</translation>
    </message>
    <message>
        <source>Choose the app private key that the Alipay key tool saved on your computer. It is never shown in the console.</source>
        <translation>Choose the app private key that the Alipay key tool saved on your computer. It is never shown in the console.</translation>
    </message>
    <message>
        <source>This is a private key; a public key is needed here.</source>
        <translation>This is a private key; a public key is needed here.</translation>
    </message>
    <message>
        <source>Copy the Alipay public key (支付宝公钥) from the console. Never give a private key to anybody.</source>
        <translation>Copy the Alipay public key (支付宝公钥) from the console. Never give a private key to anybody.</translation>
    </message>
    <message>
        <source>This is a certificate, not a key.</source>
        <translation>This is a certificate, not a key.</translation>
    </message>
    <message>
        <source>The app may be in certificate mode, while this account is set up with keys.</source>
        <translation>The app may be in certificate mode, while this account is set up with keys.</translation>
    </message>
    <message>
        <source>This is a certificate request (CSR), not a key.</source>
        <translation>This is a certificate request (CSR), not a key.</translation>
    </message>
    <message>
        <source>Choose the app private key that was made together with the request.</source>
        <translation>Choose the app private key that was made together with the request.</translation>
    </message>
    <message>
        <source>This private key is protected by a passphrase.</source>
        <translation>This private key is protected by a passphrase.</translation>
    </message>
    <message>
        <source>Save it without a passphrase, for instance with &quot;openssl pkey&quot;, and keep the result where others cannot read it.</source>
        <translation>Save it without a passphrase, for instance with &quot;openssl pkey&quot;, and keep the result where others cannot read it.</translation>
    </message>
    <message>
        <source>This RSA key is too short.</source>
        <translation>This RSA key is too short.</translation>
    </message>
    <message>
        <source>The gateway&apos;s RSA2 signatures need at least 2048 bits.</source>
        <translation>The gateway&apos;s RSA2 signatures need at least 2048 bits.</translation>
    </message>
    <message>
        <source>Make a new RSA2 (2048 bits) key pair with the Alipay key tool and upload its public key in the console.</source>
        <translation>Make a new RSA2 (2048 bits) key pair with the Alipay key tool and upload its public key in the console.</translation>
    </message>
    <message>
        <source>This is not an RSA key.</source>
        <translation>This is not an RSA key.</translation>
    </message>
    <message>
        <source>It is a key of another kind, for instance SM2 or an elliptic curve.</source>
        <translation>It is a key of another kind, for instance SM2 or an elliptic curve.</translation>
    </message>
    <message>
        <source>Make an RSA2 (2048 bits) key pair with the Alipay key tool and upload its public key in the console.</source>
        <translation>Make an RSA2 (2048 bits) key pair with the Alipay key tool and upload its public key in the console.</translation>
    </message>
    <message>
        <source>This is your app&apos;s own public key, not Alipay&apos;s.</source>
        <translation>This is your app&apos;s own public key, not Alipay&apos;s.</translation>
    </message>
    <message>
        <source>The console shows two public keys: the one you uploaded, and the one Alipay signs its answers with.</source>
        <translation>The console shows two public keys: the one you uploaded, and the one Alipay signs its answers with.</translation>
    </message>
    <message>
        <source>Copy the Alipay public key (支付宝公钥) from the console.</source>
        <translation>Copy the Alipay public key (支付宝公钥) from the console.</translation>
    </message>
    <message>
        <source>The private key and the app public key are not a pair.</source>
        <translation>The private key and the app public key are not a pair.</translation>
    </message>
    <message>
        <source>One of them belongs to another app or to an older key pair.</source>
        <translation>One of them belongs to another app or to an older key pair.</translation>
    </message>
    <message>
        <source>Compare the app public key in the console with the one that belongs to this private key, and upload it again if they differ.</source>
        <translation>Compare the app public key in the console with the one that belongs to this private key, and upload it again if they differ.</translation>
    </message>
    <message>
        <source>The answer is not signed, so nothing of it was used.</source>
        <translation>The answer is not signed, so nothing of it was used.</translation>
    </message>
    <message>
        <source>Something between here and the gateway may have changed the answer, or this is not an Alipay gateway.</source>
        <translation>Something between here and the gateway may have changed the answer, or this is not an Alipay gateway.</translation>
    </message>
    <message>
        <source>Check the gateway address and the network (proxy, captive portal), then try again.</source>
        <translation>Check the gateway address and the network (proxy, captive portal), then try again.</translation>
    </message>
    <message>
        <source>The answer&apos;s signature is wrong, so nothing of it was used.</source>
        <translation>The answer&apos;s signature is wrong, so nothing of it was used.</translation>
    </message>
    <message>
        <source>The Alipay public key of this account may be wrong or replaced, or the answer was changed on its way.</source>
        <translation>The Alipay public key of this account may be wrong or replaced, or the answer was changed on its way.</translation>
    </message>
    <message>
        <source>Copy the Alipay public key (支付宝公钥) from the console again. If it is the same, check the network (proxy, captive portal).</source>
        <translation>Copy the Alipay public key (支付宝公钥) from the console again. If it is the same, check the network (proxy, captive portal).</translation>
    </message>
    <message>
        <source>The answer was rewritten on its way, so nothing of it was used.</source>
        <translation>The answer was rewritten on its way, so nothing of it was used.</translation>
    </message>
    <message>
        <source>Its signature fits another spelling of the same JSON (escaped slashes or characters): a proxy or relay has parsed and written it anew.</source>
        <translation>Its signature fits another spelling of the same JSON (escaped slashes or characters): a proxy or relay has parsed and written it anew.</translation>
    </message>
    <message>
        <source>Let the relay pass the bytes through unchanged, or connect to the gateway directly.</source>
        <translation>Let the relay pass the bytes through unchanged, or connect to the gateway directly.</translation>
    </message>
    <message>
        <source>The answer holds the same part twice, so nothing of it was used.</source>
        <translation>The answer holds the same part twice, so nothing of it was used.</translation>
    </message>
    <message>
        <source>A genuine gateway never answers like this.</source>
        <translation>A genuine gateway never answers like this.</translation>
    </message>
    <message>
        <source>Check the gateway address and what stands between (proxy, relay).</source>
        <translation>Check the gateway address and what stands between (proxy, relay).</translation>
    </message>
    <message>
        <source>The answer is too large and was not read to its end.</source>
        <translation>The answer is too large and was not read to its end.</translation>
    </message>
    <message>
        <source>Check that the address is that of a gateway.</source>
        <translation>Check that the address is that of a gateway.</translation>
    </message>
    <message>
        <source>The server sent the request elsewhere, and TapFleet did not follow.</source>
        <translation>The server sent the request elsewhere, and TapFleet did not follow.</translation>
    </message>
    <message>
        <source>A gateway never redirects; a captive portal or a wrong address does.</source>
        <translation>A gateway never redirects; a captive portal or a wrong address does.</translation>
    </message>
    <message>
        <source>Sign in to the network if it asks for it, and check the gateway address.</source>
        <translation>Sign in to the network if it asks for it, and check the gateway address.</translation>
    </message>
    <message>
        <source>The gateway address is not encrypted.</source>
        <translation>The gateway address is not encrypted.</translation>
    </message>
    <message>
        <source>http:// is allowed only to this computer itself.</source>
        <translation>http:// is allowed only to this computer itself.</translation>
    </message>
    <message>
        <source>Write the address with https://.</source>
        <translation>Write the address with https://.</translation>
    </message>
    <message>
        <source>No secure connection to the gateway could be made.</source>
        <translation>No secure connection to the gateway could be made.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid for this address, or somebody intercepts the connection.</source>
        <translation>The server&apos;s certificate is not valid for this address, or somebody intercepts the connection.</translation>
    </message>
    <message>
        <source>Check the computer&apos;s date, the gateway address, and whether a proxy replaces certificates.</source>
        <translation>Check the computer&apos;s date, the gateway address, and whether a proxy replaces certificates.</translation>
    </message>
    <message>
        <source>Other users of this computer can read the key file.</source>
        <translation>Other users of this computer can read the key file.</translation>
    </message>
    <message>
        <source>Take the others&apos; rights away, for instance with &quot;chmod 600&quot;, and try again. If they may have read it, make a new key pair.</source>
        <translation>Take the others&apos; rights away, for instance with &quot;chmod 600&quot;, and try again. If they may have read it, make a new key pair.</translation>
    </message>
    <message>
        <source>The key file is not there or cannot be read.</source>
        <translation>The key file is not there or cannot be read.</translation>
    </message>
    <message>
        <source>Put the file back in its place, or add the account again with the key&apos;s new place.</source>
        <translation>Put the file back in its place, or add the account again with the key&apos;s new place.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain does not answer.</source>
        <translation>The system&apos;s keychain does not answer.</translation>
    </message>
    <message>
        <source>It is locked, not installed, or refused access. Keys are never stored without it.</source>
        <translation>It is locked, not installed, or refused access. Keys are never stored without it.</translation>
    </message>
    <message>
        <source>Unlock or install a keychain (GNOME Keyring or KWallet on Linux), or keep the keys in files that only you can read.</source>
        <translation>Unlock or install a keychain (GNOME Keyring or KWallet on Linux), or keep the keys in files that only you can read.</translation>
    </message>
    <message>
        <source>The keychain does not hold this account&apos;s key.</source>
        <translation>The keychain does not hold this account&apos;s key.</translation>
    </message>
    <message>
        <source>It was removed there, or the account comes from another computer or user.</source>
        <translation>It was removed there, or the account comes from another computer or user.</translation>
    </message>
    <message>
        <source>Remove the account and add it again with its keys. What was fetched can be fetched again.</source>
        <translation>Remove the account and add it again with its keys. What was fetched can be fetched again.</translation>
    </message>
    <message>
        <source>The secret is too large for the system&apos;s keychain.</source>
        <translation>The secret is too large for the system&apos;s keychain.</translation>
    </message>
    <message>
        <source>Windows keeps at most 2,560 bytes in one entry.</source>
        <translation>Windows keeps at most 2,560 bytes in one entry.</translation>
    </message>
    <message>
        <source>Keep the key in a file that only you can read, and give its path instead.</source>
        <translation>Keep the key in a file that only you can read, and give its path instead.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>The disk is full.</translation>
    </message>
    <message>
        <source>Free some space and try again. What was written before is intact.</source>
        <translation>Free some space and try again. What was written before is intact.</translation>
    </message>
    <message>
        <source>This place cannot be written to.</source>
        <translation>This place cannot be written to.</translation>
    </message>
    <message>
        <source>The folder is not there, is read-only, or belongs to somebody else; or another program has the file open.</source>
        <translation>The folder is not there, is read-only, or belongs to somebody else; or another program has the file open.</translation>
    </message>
    <message>
        <source>Close the file in other programs, or choose another folder.</source>
        <translation>Close the file in other programs, or choose another folder.</translation>
    </message>
    <message>
        <source>Another TapFleet works on the same data.</source>
        <translation>Another TapFleet works on the same data.</translation>
    </message>
    <message>
        <source>Wait until it is done, or close it, and try again.</source>
        <translation>Wait until it is done, or close it, and try again.</translation>
    </message>
    <message>
        <source>The data on this computer was written by a newer TapFleet.</source>
        <translation>The data on this computer was written by a newer TapFleet.</translation>
    </message>
    <message>
        <source>It was left untouched.</source>
        <translation>It was left untouched.</translation>
    </message>
    <message>
        <source>Update TapFleet.</source>
        <translation>Update TapFleet.</translation>
    </message>
    <message>
        <source>A database file on this computer is damaged.</source>
        <translation>A database file on this computer is damaged.</translation>
    </message>
    <message>
        <source>A failing disk or a computer switched off while writing can be the cause.</source>
        <translation>A failing disk or a computer switched off while writing can be the cause.</translation>
    </message>
    <message>
        <source>There is no account of this name.</source>
        <translation>There is no account of this name.</translation>
    </message>
    <message>
        <source>Check the name in the list of accounts.</source>
        <translation>Check the name in the list of accounts.</translation>
    </message>
    <message>
        <source>There is already an account of this name.</source>
        <translation>There is already an account of this name.</translation>
    </message>
    <message>
        <source>Choose another name, or remove that account first.</source>
        <translation>Choose another name, or remove that account first.</translation>
    </message>
    <message>
        <source>This account cannot be synchronised.</source>
        <translation>This account cannot be synchronised.</translation>
    </message>
    <message>
        <source>Its devices come from an export file of the web console.</source>
        <translation>Its devices come from an export file of the web console.</translation>
    </message>
    <message>
        <source>Download a new export from the console and import it.</source>
        <translation>Download a new export from the console and import it.</translation>
    </message>
    <message>
        <source>This account is being synchronised already.</source>
        <translation>This account is being synchronised already.</translation>
    </message>
    <message>
        <source>Another window or a command of TapFleet is at it.</source>
        <translation>Another window or a command of TapFleet is at it.</translation>
    </message>
    <message>
        <source>Wait until it is done.</source>
        <translation>Wait until it is done.</translation>
    </message>
    <message>
        <source>The filter cannot be understood.</source>
        <translation>The filter cannot be understood.</translation>
    </message>
    <message>
        <source>Write words to look for, or field:value such as online:no.</source>
        <translation>Write words to look for, or field:value such as online:no.</translation>
    </message>
    <message>
        <source>There is no column of this name.</source>
        <translation>There is no column of this name.</translation>
    </message>
    <message>
        <source>Use the field names that &quot;tapfleetctl devices --json&quot; prints.</source>
        <translation>Use the field names that &quot;tapfleetctl devices --json&quot; prints.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>The file cannot be read.</translation>
    </message>
    <message>
        <source>It is not there, cannot be opened, or is neither CSV (UTF-8 or GB18030) nor XLSX.</source>
        <translation>It is not there, cannot be opened, or is neither CSV (UTF-8 or GB18030) nor XLSX.</translation>
    </message>
    <message>
        <source>Save it from Excel as XLSX or as CSV UTF-8, and try again.</source>
        <translation>Save it from Excel as XLSX or as CSV UTF-8, and try again.</translation>
    </message>
    <message>
        <source>The file has no column with serial numbers.</source>
        <translation>The file has no column with serial numbers.</translation>
    </message>
    <message>
        <source>None of the titles in its first rows is one for the SN, such as 设备SN or SN.</source>
        <translation>None of the titles in its first rows is one for the SN, such as 设备SN or SN.</translation>
    </message>
    <message>
        <source>Choose the device list as the console exports it, with its title row.</source>
        <translation>Choose the device list as the console exports it, with its title row.</translation>
    </message>
    <message>
        <source>Give the account its three certificate files, or set the app&apos;s signing mode to keys in the console.</source>
        <translation>Give the account its three certificate files, or set the app&apos;s signing mode to keys in the console.</translation>
    </message>
    <message>
        <source>This is not a certificate.</source>
        <translation>This is not a certificate.</translation>
    </message>
    <message>
        <source>A certificate file is text that begins with BEGIN CERTIFICATE; a part may be missing.</source>
        <translation>A certificate file is text that begins with BEGIN CERTIFICATE; a part may be missing.</translation>
    </message>
    <message>
        <source>Download the three .crt files again from the app&apos;s page in the console.</source>
        <translation>Download the three .crt files again from the app&apos;s page in the console.</translation>
    </message>
    <message>
        <source>This is a key, not a certificate.</source>
        <translation>This is a key, not a certificate.</translation>
    </message>
    <message>
        <source>Choose the .crt files that the console offers for download, or set the account up with keys.</source>
        <translation>Choose the .crt files that the console offers for download, or set the account up with keys.</translation>
    </message>
    <message>
        <source>The app certificate does not belong to this private key.</source>
        <translation>The app certificate does not belong to this private key.</translation>
    </message>
    <message>
        <source>One of them is of another app or of an older request.</source>
        <translation>One of them is of another app or of an older request.</translation>
    </message>
    <message>
        <source>Choose the private key that was made with the certificate request (CSR) of this certificate.</source>
        <translation>Choose the private key that was made with the certificate request (CSR) of this certificate.</translation>
    </message>
    <message>
        <source>The app&apos;s own certificate was given as Alipay&apos;s.</source>
        <translation>The app&apos;s own certificate was given as Alipay&apos;s.</translation>
    </message>
    <message>
        <source>Choose alipayCertPublicKey_RSA2.crt for Alipay and appCertPublicKey.crt for the app.</source>
        <translation>Choose alipayCertPublicKey_RSA2.crt for Alipay and appCertPublicKey.crt for the app.</translation>
    </message>
    <message>
        <source>The root file holds no RSA root certificate.</source>
        <translation>The root file holds no RSA root certificate.</translation>
    </message>
    <message>
        <source>The Alipay certificate is not accepted.</source>
        <translation>The Alipay certificate is not accepted.</translation>
    </message>
    <message>
        <source>It was not issued by the given root certificates, or it is not valid today.</source>
        <translation>It was not issued by the given root certificates, or it is not valid today.</translation>
    </message>
    <message>
        <source>Download alipayCertPublicKey_RSA2.crt and alipayRootCert.crt again from the console, and check this computer&apos;s date.</source>
        <translation>Download alipayCertPublicKey_RSA2.crt and alipayRootCert.crt again from the console, and check this computer&apos;s date.</translation>
    </message>
    <message>
        <source>The answer is signed with a certificate that is not accepted, so nothing of it was used.</source>
        <translation>The answer is signed with a certificate that is not accepted, so nothing of it was used.</translation>
    </message>
    <message>
        <source>Alipay may have changed its certificate, and the new one could not be fetched or does not lead to the root certificates.</source>
        <translation>Alipay may have changed its certificate, and the new one could not be fetched or does not lead to the root certificates.</translation>
    </message>
    <message>
        <source>Try again. If it stays, download the certificate files again from the console, and check the network (proxy, captive portal).</source>
        <translation>Try again. If it stays, download the certificate files again from the console, and check the network (proxy, captive portal).</translation>
    </message>
    <message>
        <source>This is not a content encryption key.</source>
        <translation>This is not a content encryption key.</translation>
    </message>
    <message>
        <source>An AES key is 24 characters long and ends with ==.</source>
        <translation>An AES key is 24 characters long and ends with ==.</translation>
    </message>
    <message>
        <source>The answer could not be decrypted.</source>
        <translation>The answer could not be decrypted.</translation>
    </message>
    <message>
        <source>The AES key of this account is not the app&apos;s, or was changed in the console.</source>
        <translation>The AES key of this account is not the app&apos;s, or was changed in the console.</translation>
    </message>
    <message>
        <source>Copy the content encryption key (接口内容加密方式) of this app from the console and add the account anew.</source>
        <translation>Copy the content encryption key (接口内容加密方式) of this app from the console and add the account anew.</translation>
    </message>
    <message>
        <source>The history of this account was damaged; all that could be read of it was saved.</source>
        <translation>The history of this account was damaged; all that could be read of it was saved.</translation>
    </message>
    <message>
        <source>Changes saved: %1. Changes lost: %2.</source>
        <translation>Changes saved: %1. Changes lost: %2.</translation>
    </message>
    <message>
        <source>Changes saved: %1. How many are lost cannot be told.</source>
        <translation>Changes saved: %1. How many are lost cannot be told.</translation>
    </message>
    <message>
        <source>Check the disk. The damaged file was kept: %1</source>
        <translation>Check the disk. The damaged file was kept: %1</translation>
    </message>
    <message>
        <source>The disk did not take what was written.</source>
        <translation>The disk did not take what was written.</translation>
    </message>
    <message>
        <source>It is full, a quota or a size limit is reached, or the disk fails.</source>
        <translation>It is full, a quota or a size limit is reached, or the disk fails.</translation>
    </message>
    <message>
        <source>Synchronise again: the list of devices is fetched anew, and of your history all that can be read is kept. Check the disk if it happens again.</source>
        <translation>Synchronise again: the list of devices is fetched anew, and of your history all that can be read is kept. Check the disk if it happens again.</translation>
    </message>
    <message>
        <source>There is no SN list of this name.</source>
        <translation>There is no SN list of this name.</translation>
    </message>
    <message>
        <source>Look at the saved SN lists for its name.</source>
        <translation>Look at the saved SN lists for its name.</translation>
    </message>
    <message>
        <source>An SN list of this name exists already.</source>
        <translation>An SN list of this name exists already.</translation>
    </message>
    <message>
        <source>Choose another name, or replace the list.</source>
        <translation>Choose another name, or replace the list.</translation>
    </message>
    <message>
        <source>TapFleet met a fault of its own.</source>
        <translation>TapFleet met a fault of its own.</translation>
    </message>
    <message>
        <source>What it was doing was not finished; what was written before is intact.</source>
        <translation>What it was doing was not finished; what was written before is intact.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, report it with the line below.</source>
        <translation>Try again. If it happens again, report it with the line below.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the names of accounts</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>The list of accounts was damaged; all that could be read of it was saved.</source>
        <translation>The list of accounts was damaged; all that could be read of it was saved.</translation>
    </message>
    <message>
        <source>Accounts saved: %1.</source>
        <translation>Accounts saved: %1.</translation>
    </message>
    <message>
        <source>name unknown</source>
        <translation>name unknown</translation>
    </message>
    <message>
        <source>Account lost: %1.</source>
        <translation>Account lost: %1.</translation>
    </message>
    <message>
        <source>Account lost: %1. Its data is still there: %2</source>
        <translation>Account lost: %1. Its data is still there: %2</translation>
    </message>
    <message>
        <source>Settings that could not be read are back to their defaults.</source>
        <translation>Settings that could not be read are back to their defaults.</translation>
    </message>
    <message>
        <source>Add the lost accounts again with their keys and synchronise.</source>
        <translation>Add the lost accounts again with their keys and synchronise.</translation>
    </message>
    <message>
        <source>The method is not one of its own, or not one of those that it offers this app.</source>
        <translation>The method is not one of its own, or not one of those that it offers this app.</translation>
    </message>
    <message>
        <source>Check the gateway&apos;s address, and the app&apos;s products in the console.</source>
        <translation>Check the gateway&apos;s address, and the app&apos;s products in the console.</translation>
    </message>
    <message>
        <source>This gateway has no fleet service.</source>
        <translation>This gateway has no fleet service.</translation>
    </message>
    <message>
        <source>Devices are synchronised by the public methods instead: one after the other, and with fewer fields.</source>
        <translation>Devices are synchronised by the public methods instead: one after the other, and with fewer fields.</translation>
    </message>
    <message>
        <source>For all fields, ask your provider for the address of its fleet service, or import an export file of the web console.</source>
        <translation>For all fields, ask your provider for the address of its fleet service, or import an export file of the web console.</translation>
    </message>
    <message>
        <source>This app may not list its devices.</source>
        <translation>This app may not list its devices.</translation>
    </message>
    <message>
        <source>Without a fleet service the list comes from the public method alipay.commerce.iot.advertiser.device.query, which is not granted to this app.</source>
        <translation>Without a fleet service the list comes from the public method alipay.commerce.iot.advertiser.device.query, which is not granted to this app.</translation>
    </message>
    <message>
        <source>Add and sign the product that holds this method for the app in the console, or import an export file of the web console.</source>
        <translation>Add and sign the product that holds this method for the app in the console, or import an export file of the web console.</translation>
    </message>
    <message>
        <source>It is the view “%1”. Nothing of the file was taken over.</source>
        <translation>It is the view “%1”. Nothing of the file was taken over.</translation>
    </message>
    <message>
        <source>There is no view of this name.</source>
        <translation>There is no view of this name.</translation>
    </message>
    <message>
        <source>&quot;tapfleetctl view list&quot; names the views that there are.</source>
        <translation>&quot;tapfleetctl view list&quot; names the views that there are.</translation>
    </message>
    <message>
        <source>There is already a view of this name.</source>
        <translation>There is already a view of this name.</translation>
    </message>
    <message>
        <source>Choose another name, or rename that view first.</source>
        <translation>Choose another name, or rename that view first.</translation>
    </message>
    <message>
        <source>A view needs a name.</source>
        <translation>A view needs a name.</translation>
    </message>
    <message>
        <source>The view does not know yet which app and which version it is about.</source>
        <translation>The view does not know yet which app and which version it is about.</translation>
    </message>
    <message>
        <source>Choose it once in the window.</source>
        <translation>Choose it once in the window.</translation>
    </message>
    <message>
        <source>This is not a file of views, or it is damaged.</source>
        <translation>This is not a file of views, or it is damaged.</translation>
    </message>
    <message>
        <source>Nothing of it was taken over.</source>
        <translation>Nothing of it was taken over.</translation>
    </message>
    <message>
        <source>Choose a file that TapFleet wrote when views were exported.</source>
        <translation>Choose a file that TapFleet wrote when views were exported.</translation>
    </message>
    <message>
        <source>The file was written by a newer TapFleet.</source>
        <translation>The file was written by a newer TapFleet.</translation>
    </message>
    <message>
        <source>Update TapFleet on this computer.</source>
        <translation>Update TapFleet on this computer.</translation>
    </message>
    <message>
        <source>The file is too large for one of views.</source>
        <translation>The file is too large for one of views.</translation>
    </message>
    <message>
        <source>A view of the file has a filter that this version does not understand.</source>
        <translation>A view of the file has a filter that this version does not understand.</translation>
    </message>
    <message>
        <source>Nothing of the file was taken over.</source>
        <translation>Nothing of the file was taken over.</translation>
    </message>
    <message>
        <source>Update TapFleet, or have the filter corrected where the file comes from.</source>
        <translation>Update TapFleet, or have the filter corrected where the file comes from.</translation>
    </message>
    <message>
        <source>There is no such time or sync.</source>
        <translation>There is no such time or sync.</translation>
    </message>
    <message>
        <source>Write 2026-11-01, 2026-11-01T08:00, -7d, now, or sync:N with a number that &quot;tapfleetctl diff syncs&quot; lists.</source>
        <translation>Write 2026-11-01, 2026-11-01T08:00, -7d, now, or sync:N with a number that &quot;tapfleetctl diff syncs&quot; lists.</translation>
    </message>
    <message>
        <source>The first time lies after the second.</source>
        <translation>The first time lies after the second.</translation>
    </message>
    <message>
        <source>Exchange the two times.</source>
        <translation>Exchange the two times.</translation>
    </message>
    <message>
        <source>Type a name of at least one character.</source>
        <translation>Type a name of at least one character.</translation>
    </message>
    <message>
        <source>SN lists that lack rows: %1.</source>
        <translation>SN lists that lack rows: %1.</translation>
    </message>
    <message>
        <source>Some SN lists may be lost.</source>
        <translation>Some SN lists may be lost.</translation>
    </message>
    <message>
        <source>There is no column mapping of this name.</source>
        <translation>There is no column mapping of this name.</translation>
    </message>
    <message>
        <source>Import such a file in the window once and remember its columns under this name.</source>
        <translation>Import such a file in the window once and remember its columns under this name.</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>a number that is lost</comment>
        <translation>unknown</translation>
    </message>
    <message>
        <source>Operations lost from the journal: %1. Lines lost from the activity log: %2.</source>
        <translation>Operations lost from the journal: %1. Lines lost from the activity log: %2.</translation>
    </message>
    <message>
        <source>Operations that are paused until you have looked at them: %1.</source>
        <translation>Operations that are paused until you have looked at them: %1.</translation>
    </message>
    <message>
        <source>This account&apos;s changes are being sent already.</source>
        <translation>This account&apos;s changes are being sent already.</translation>
    </message>
    <message>
        <source>Wait until it is done. Nothing is sent twice.</source>
        <translation>Wait until it is done. Nothing is sent twice.</translation>
    </message>
    <message>
        <source>There is no such operation in the journal.</source>
        <translation>There is no such operation in the journal.</translation>
    </message>
    <message>
        <source>Look for its number in the list of operations.</source>
        <translation>Look for its number in the list of operations.</translation>
    </message>
    <message>
        <source>The draft has not been compared with the present state.</source>
        <translation>The draft has not been compared with the present state.</translation>
    </message>
    <message>
        <source>It was prepared without a connection, and the devices may have changed since.</source>
        <translation>It was prepared without a connection, and the devices may have changed since.</translation>
    </message>
    <message>
        <source>Synchronise, look at what has changed, then send it.</source>
        <translation>Synchronise, look at what has changed, then send it.</translation>
    </message>
    <message>
        <source>Nobody sent the draft in time.</source>
        <translation>Nobody sent the draft in time.</translation>
    </message>
    <message>
        <source>A draft is kept for a week; the devices have changed too much since.</source>
        <translation>A draft is kept for a week; the devices have changed too much since.</translation>
    </message>
    <message>
        <source>Prepare it again.</source>
        <translation>Prepare it again.</translation>
    </message>
    <message>
        <source>The result of this step is not left to you.</source>
        <translation>The result of this step is not left to you.</translation>
    </message>
    <message>
        <source>It is known, or the service can tell it.</source>
        <translation>It is known, or the service can tell it.</translation>
    </message>
    <message>
        <source>The service is still working on it.</source>
        <translation>The service is still working on it.</translation>
    </message>
    <message>
        <source>Nothing needs to be done: it is asked for again later.</source>
        <translation>Nothing needs to be done: it is asked for again later.</translation>
    </message>
    <message>
        <source>Look at the operation again.</source>
        <translation>Look at the operation again.</translation>
    </message>
    <message>
        <source>Another TapFleet on this computer is running this account&apos;s roll-outs.</source>
        <translation>Another TapFleet on this computer is running this account&apos;s roll-outs.</translation>
    </message>
    <message>
        <source>Nothing is lost: it goes on there. Close it to let this one go on.</source>
        <translation>Nothing is lost: it goes on there. Close it to let this one go on.</translation>
    </message>
    <message>
        <source>There is no such roll-out.</source>
        <translation>There is no such roll-out.</translation>
    </message>
    <message>
        <source>Look at the list of tasks.</source>
        <translation>Look at the list of tasks.</translation>
    </message>
    <message>
        <source>A device is in two waves.</source>
        <translation>A device is in two waves.</translation>
    </message>
    <message>
        <source>Put each device into one wave only.</source>
        <translation>Put each device into one wave only.</translation>
    </message>
    <message>
        <source>A wave has no devices.</source>
        <translation>A wave has no devices.</translation>
    </message>
    <message>
        <source>Choose devices for each wave.</source>
        <translation>Choose devices for each wave.</translation>
    </message>
    <message>
        <source>The roll-out has gone on meanwhile: this cannot be done with it as it stands.</source>
        <translation>The roll-out has gone on meanwhile: this cannot be done with it as it stands.</translation>
    </message>
    <message>
        <source>Look at its state again.</source>
        <translation>Look at its state again.</translation>
    </message>
    <message>
        <source>This task is not known here.</source>
        <translation>This task is not known here.</translation>
    </message>
    <message>
        <source>Refresh the list of tasks.</source>
        <translation>Refresh the list of tasks.</translation>
    </message>
    <message>
        <source>No failed device can be tried again.</source>
        <translation>No failed device can be tried again.</translation>
    </message>
    <message>
        <source>Either none has failed, or those that failed need something else first.</source>
        <translation>Either none has failed, or those that failed need something else first.</translation>
    </message>
    <message>
        <source>Look at the reasons of the failed devices.</source>
        <translation>Look at the reasons of the failed devices.</translation>
    </message>
    <message>
        <source>Queries are not available in this build.</source>
        <translation>Queries are not available in this build.</translation>
    </message>
    <message>
        <source>TapFleet and Qt use two copies of SQLite, and a second one could damage the data.</source>
        <translation>TapFleet and Qt use two copies of SQLite, and a second one could damage the data.</translation>
    </message>
    <message>
        <source>Use a build of TapFleet in which both share one copy.</source>
        <translation>Use a build of TapFleet in which both share one copy.</translation>
    </message>
    <message>
        <source>The statement cannot be understood.</source>
        <translation>The statement cannot be understood.</translation>
    </message>
    <message>
        <source>Look at the views and columns that can be read.</source>
        <translation>Look at the views and columns that can be read.</translation>
    </message>
    <message>
        <source>The statement asks for more than to read.</source>
        <translation>The statement asks for more than to read.</translation>
    </message>
    <message>
        <source>Write a SELECT over the views that are listed. Nothing can be changed here.</source>
        <translation>Write a SELECT over the views that are listed. Nothing can be changed here.</translation>
    </message>
    <message>
        <source>There is more than one statement.</source>
        <translation>There is more than one statement.</translation>
    </message>
    <message>
        <source>Run one at a time.</source>
        <translation>Run one at a time.</translation>
    </message>
    <message>
        <source>There is no statement.</source>
        <translation>There is no statement.</translation>
    </message>
    <message>
        <source>Write a SELECT, or choose one of the examples.</source>
        <translation>Write a SELECT, or choose one of the examples.</translation>
    </message>
    <message>
        <source>The statement has a place without a value.</source>
        <translation>The statement has a place without a value.</translation>
    </message>
    <message>
        <source>Write the value itself in its place.</source>
        <translation>Write the value itself in its place.</translation>
    </message>
    <message>
        <source>The statement was stopped: its time was over.</source>
        <translation>The statement was stopped: its time was over.</translation>
    </message>
    <message>
        <source>Ask for less, for instance with WHERE, or allow more time.</source>
        <translation>Ask for less, for instance with WHERE, or allow more time.</translation>
    </message>
    <message>
        <source>The statement was stopped: it took too much memory.</source>
        <translation>The statement was stopped: it took too much memory.</translation>
    </message>
    <message>
        <source>Ask for fewer rows or columns.</source>
        <translation>Ask for fewer rows or columns.</translation>
    </message>
    <message>
        <source>There is no saved query of this name.</source>
        <translation>There is no saved query of this name.</translation>
    </message>
    <message>
        <source>Look at the list of saved queries.</source>
        <translation>Look at the list of saved queries.</translation>
    </message>
    <message>
        <source>There is already a query of this name.</source>
        <translation>There is already a query of this name.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Choose another name.</translation>
    </message>
    <message>
        <source>A query needs a name.</source>
        <translation>A query needs a name.</translation>
    </message>
    <message>
        <source>The bundle was not made: it would hold a key or a token.</source>
        <translation>The bundle was not made: it would hold a key or a token.</translation>
    </message>
    <message>
        <source>What the device or the cloud told contains something that looks like one and could not be hidden.</source>
        <translation>What the device or the cloud told contains something that looks like one and could not be hidden.</translation>
    </message>
    <message>
        <source>Look at the facts of the device for a text that does not belong there, or tell them by phone.</source>
        <translation>Look at the facts of the device for a text that does not belong there, or tell them by phone.</translation>
    </message>
    <message>
        <source>This account&apos;s key was kept for one session only.</source>
        <translation>This account&apos;s key was kept for one session only.</translation>
    </message>
    <message>
        <source>There was no keychain to keep it in, and the program has been restarted since.</source>
        <translation>There was no keychain to keep it in, and the program has been restarted since.</translation>
    </message>
    <message>
        <source>Enter the key again: Accounts, Enter the keys again.</source>
        <translation>Enter the key again: Accounts, Enter the keys again.</translation>
    </message>
    <message>
        <source>This holds no authorisation code.</source>
        <translation>This holds no authorisation code.</translation>
    </message>
    <message>
        <source>Paste the code, or the whole address that the merchant&apos;s browser shows after consenting.</source>
        <translation>Paste the code, or the whole address that the merchant&apos;s browser shows after consenting.</translation>
    </message>
    <message>
        <source>The merchant&apos;s authorisation is not valid any more.</source>
        <translation>The merchant&apos;s authorisation is not valid any more.</translation>
    </message>
    <message>
        <source>The merchant has withdrawn it, or it has ended.</source>
        <translation>The merchant has withdrawn it, or it has ended.</translation>
    </message>
    <message>
        <source>Send the merchant the authorisation link again.</source>
        <translation>Send the merchant the authorisation link again.</translation>
    </message>
    <message>
        <source>This order is not known here.</source>
        <translation>This order is not known here.</translation>
    </message>
    <message>
        <source>Refresh the list of orders.</source>
        <translation>Refresh the list of orders.</translation>
    </message>
    <message>
        <source>An own proxy needs an address.</source>
        <translation>An own proxy needs an address.</translation>
    </message>
    <message>
        <source>Type the name or the IP of the proxy, or choose that of the system.</source>
        <translation>Type the name or the IP of the proxy, or choose that of the system.</translation>
    </message>
    <message>
        <source>This file is no backup of TapFleet, or not a whole one.</source>
        <translation>This file is no backup of TapFleet, or not a whole one.</translation>
    </message>
    <message>
        <source>Each file in it is compared with the list that the backup keeps, and they differ.</source>
        <translation>Each file in it is compared with the list that the backup keeps, and they differ.</translation>
    </message>
    <message>
        <source>Choose another backup. Nothing of your data was changed.</source>
        <translation>Choose another backup. Nothing of your data was changed.</translation>
    </message>
    <message>
        <source>There is no such alert rule.</source>
        <translation>There is no such alert rule.</translation>
    </message>
    <message>
        <source>Look at the list of rules.</source>
        <translation>Look at the list of rules.</translation>
    </message>
    <message>
        <source>There is already an alert rule of this name.</source>
        <translation>There is already an alert rule of this name.</translation>
    </message>
    <message>
        <source>An alert rule needs a name.</source>
        <translation>An alert rule needs a name.</translation>
    </message>
    <message>
        <source>So many devices cannot be commanded at once.</source>
        <translation>So many devices cannot be commanded at once.</translation>
    </message>
    <message>
        <source>A factory reset takes ten devices at most.</source>
        <translation>A factory reset takes ten devices at most.</translation>
    </message>
    <message>
        <source>Choose fewer devices.</source>
        <translation>Choose fewer devices.</translation>
    </message>
    <message>
        <source>The terminal id (biz_tid) of the device is not known.</source>
        <translation>The terminal id (biz_tid) of the device is not known.</translation>
    </message>
    <message>
        <source>The method knows devices by this id, and no source has told it yet.</source>
        <translation>The method knows devices by this id, and no source has told it yet.</translation>
    </message>
    <message>
        <source>Synchronise, then try again. A file of the console does not tell it.</source>
        <translation>Synchronise, then try again. A file of the console does not tell it.</translation>
    </message>
    <message>
        <source>This cannot be broadcast.</source>
        <translation>This cannot be broadcast.</translation>
    </message>
    <message>
        <source>There is nothing to speak, too much of it, or the times do not fit.</source>
        <translation>There is nothing to speak, too much of it, or the times do not fit.</translation>
    </message>
    <message>
        <source>Write up to 200 characters; daily broadcasts end after they begin, and have five minutes between them.</source>
        <translation>Write up to 200 characters; daily broadcasts end after they begin, and have five minutes between them.</translation>
    </message>
    <message>
        <source>This poster cannot be placed.</source>
        <translation>This poster cannot be placed.</translation>
    </message>
    <message>
        <source>It needs a name, a PNG or JPEG image of up to 5 MB that is large enough for a screen, and an end that is yet to come.</source>
        <translation>It needs a name, a PNG or JPEG image of up to 5 MB that is large enough for a screen, and an end that is yet to come.</translation>
    </message>
    <message>
        <source>Look at the name, the image and the dates.</source>
        <translation>Look at the name, the image and the dates.</translation>
    </message>
    <message>
        <source>It was not sent: the password was not kept.</source>
        <translation>It was not sent: the password was not kept.</translation>
    </message>
    <message>
        <source>Passwords are never written down, and the program was closed before this one could be sent.</source>
        <translation>Passwords are never written down, and the program was closed before this one could be sent.</translation>
    </message>
    <message>
        <source>Do it again and enter the password anew.</source>
        <translation>Do it again and enter the password anew.</translation>
    </message>
    <message>
        <source>It was not sent: its file is not there any more.</source>
        <translation>It was not sent: its file is not there any more.</translation>
    </message>
    <message>
        <source>The file was kept beside the account&apos;s data until it could be sent, and somebody has deleted it.</source>
        <translation>The file was kept beside the account&apos;s data until it could be sent, and somebody has deleted it.</translation>
    </message>
    <message>
        <source>Do it again with the file.</source>
        <translation>Do it again with the file.</translation>
    </message>
    <message>
        <source>The data folder is not there.</source>
        <translation>The data folder is not there.</translation>
    </message>
    <message>
        <source>The data were moved to another folder, and it cannot be found: perhaps its disk is not plugged in.</source>
        <translation>The data were moved to another folder, and it cannot be found: perhaps its disk is not plugged in.</translation>
    </message>
    <message>
        <source>Plug in the disk and start again. If it is lost, delete the file “moved-to” in the folder where TapFleet keeps its data, and begin anew.</source>
        <translation>Plug in the disk and start again. If it is lost, delete the file “moved-to” in the folder where TapFleet keeps its data, and begin anew.</translation>
    </message>
    <message>
        <source>The data cannot be moved there.</source>
        <translation>The data cannot be moved there.</translation>
    </message>
    <message>
        <source>The folder is not empty, or lies within the present one.</source>
        <translation>The folder is not empty, or lies within the present one.</translation>
    </message>
    <message>
        <source>Choose an empty folder.</source>
        <translation>Choose an empty folder.</translation>
    </message>
    <message>
        <source>Nothing can be changed from here: this account is made of export files.</source>
        <translation>Nothing can be changed from here: this account is made of export files.</translation>
    </message>
    <message>
        <source>A file has no connection to Alipay.</source>
        <translation>A file has no connection to Alipay.</translation>
    </message>
    <message>
        <source>Do it in the web console, or add an account with a gateway.</source>
        <translation>Do it in the web console, or add an account with a gateway.</translation>
    </message>
    <message>
        <source>This account cannot do this: its gateway has no fleet service.</source>
        <translation>This account cannot do this: its gateway has no fleet service.</translation>
    </message>
    <message>
        <source>No public method does it.</source>
        <translation>No public method does it.</translation>
    </message>
    <message>
        <source>Do it in the web console, or ask your provider for the address of its fleet service. If it has one by now, synchronise first.</source>
        <translation>Do it in the web console, or ask your provider for the address of its fleet service. If it has one by now, synchronise first.</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) are missing from the list; they are kept for now.</source>
        <translation>
            <numerusform>%n device is missing from the list; it is kept for now.</numerusform>
            <numerusform>%n devices are missing from the list; they are kept for now.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list was incomplete, so no device was removed.</source>
        <translation>The list was incomplete, so no device was removed.</translation>
    </message>
    <message>
        <source>The service listed fewer devices than it says it has, or gave the same page twice.</source>
        <translation>The service listed fewer devices than it says it has, or gave the same page twice.</translation>
    </message>
    <message>
        <source>Synchronise again in a moment. If it stays, tell your provider: the list contradicts its own total.</source>
        <translation>Synchronise again in a moment. If it stays, tell your provider: the list contradicts its own total.</translation>
    </message>
    <message>
        <source>Many devices are missing from the list; they are kept for now.</source>
        <translation>Many devices are missing from the list; they are kept for now.</translation>
    </message>
    <message>
        <source>So many at once are more likely a fault of the service than the truth.</source>
        <translation>So many at once are more likely a fault of the service than the truth.</translation>
    </message>
    <message>
        <source>Synchronise again: what the next complete list does not show either is removed.</source>
        <translation>Synchronise again: what the next complete list does not show either is removed.</translation>
    </message>
    <message>
        <source>An answer came, but it cannot be proven genuine.</source>
        <translation>An answer came, but it cannot be proven genuine.</translation>
    </message>
    <message>
        <source>The public key of this account&apos;s private key: %1</source>
        <translation>The public key of this account&apos;s private key: %1</translation>
    </message>
    <message>
        <source>Signed here, and checked there: %1</source>
        <translation>Signed here, and checked there: %1</translation>
    </message>
    <message>
        <source>The gateway does not accept the signature: the key pair does not match.</source>
        <translation>The gateway does not accept the signature: the key pair does not match.</translation>
    </message>
    <message>
        <source>The gateway checked the same text that was signed here, so only the key can be wrong.</source>
        <translation>The gateway checked the same text that was signed here, so only the key can be wrong.</translation>
    </message>
    <message>
        <source>Compare this public key with the app public key (应用公钥) in the console, and upload it there if they differ. Check that the app ID is this app&apos;s.</source>
        <translation>Compare this public key with the app public key (应用公钥) in the console, and upload it there if they differ. Check that the app ID is this app&apos;s.</translation>
    </message>
    <message>
        <source>The gateway does not accept the signature: it checked another text than was signed.</source>
        <translation>The gateway does not accept the signature: it checked another text than was signed.</translation>
    </message>
    <message>
        <source>Something on the way, such as a proxy or a relay, changes requests.</source>
        <translation>Something on the way, such as a proxy or a relay, changes requests.</translation>
    </message>
    <message>
        <source>Connect to the gateway directly, and try again.</source>
        <translation>Connect to the gateway directly, and try again.</translation>
    </message>
    <message>
        <source>The backup was not restored; everything is as it was.</source>
        <translation>The backup was not restored; everything is as it was.</translation>
    </message>
    <message>
        <source>Roll-outs lost: %1.</source>
        <translation>Roll-outs lost: %1.</translation>
    </message>
    <message>
        <source>Roll-outs that are paused until you have looked at them: %1.</source>
        <translation>Roll-outs that are paused until you have looked at them: %1.</translation>
    </message>
    <message>
        <source>It comes from a backup or a damaged file, and nobody has agreed yet that it is sent.</source>
        <translation>It comes from a backup or a damaged file, and nobody has agreed yet that it is sent.</translation>
    </message>
    <message>
        <source>It may have been carried out since, without being known here.</source>
        <translation>It may have been carried out since, without being known here.</translation>
    </message>
    <message>
        <source>Look at the devices, then let it go on from the list of operations or roll-outs; on the command line add --yes.</source>
        <translation>Look at the devices, then let it go on from the list of operations or roll-outs; on the command line add --yes.</translation>
    </message>
    <message>
        <source>The server&apos;s answer contradicts itself and was not read.</source>
        <translation>The server&apos;s answer contradicts itself and was not read.</translation>
    </message>
    <message>
        <source>Its HTTP head names an impossible length, is far too long, or its compression cannot be undone.</source>
        <translation>Its HTTP head names an impossible length, is far too long, or its compression cannot be undone.</translation>
    </message>
    <message>
        <source>Check the gateway address and what stands between (proxy, relay, captive portal).</source>
        <translation>Check the gateway address and what stands between (proxy, relay, captive portal).</translation>
    </message>
    <message>
        <source>The file holds no row that can be taken; nothing was changed.</source>
        <translation>The file holds no row that can be taken; nothing was changed.</translation>
    </message>
    <message>
        <source>It has a title row only, or none of its rows has a usable SN.</source>
        <translation>It has a title row only, or none of its rows has a usable SN.</translation>
    </message>
    <message>
        <source>Export the list again and look into the file. On the command line --yes takes it all the same.</source>
        <translation>Export the list again and look into the file. On the command line --yes takes it all the same.</translation>
    </message>
    <message>
        <source>The file would remove over 30 % of what is there; nothing was changed.</source>
        <translation>The file would remove over 30 % of what is there; nothing was changed.</translation>
    </message>
    <message>
        <source>It is more likely a part of the list, or the list of another account.</source>
        <translation>It is more likely a part of the list, or the list of another account.</translation>
    </message>
    <message>
        <source>If they are really gone, agree to the removal in the window, or by --yes on the command line.</source>
        <translation>If they are really gone, agree to the removal in the window, or by --yes on the command line.</translation>
    </message>
    <message>
        <source>The entries: %1.</source>
        <translation>The entries: %1.</translation>
    </message>
    <message>
        <source>A key or token that TapFleet does not need any more is still in the system&apos;s keychain.</source>
        <translation>A key or token that TapFleet does not need any more is still in the system&apos;s keychain.</translation>
    </message>
    <message>
        <source>The keychain did not remove it.</source>
        <translation>The keychain did not remove it.</translation>
    </message>
    <message>
        <source>Open the system&apos;s keychain and delete the entry there. The rest is done.</source>
        <translation>Open the system&apos;s keychain and delete the entry there. The rest is done.</translation>
    </message>
</context>
<context>
    <name>EvidenceText</name>
    <message>
        <source>Evidence for device %1</source>
        <translation>Evidence for device %1</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>App id</source>
        <translation>App id</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Checks</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Facts</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>What changed</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>After</source>
        <translation>After</translation>
    </message>
    <message>
        <source>Distribution tasks</source>
        <translation>Distribution tasks</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>What was done from here</source>
        <translation>What was done from here</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>What the cloud was asked</source>
        <translation>What the cloud was asked</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Took</translation>
    </message>
    <message>
        <source>Trace ID</source>
        <translation>Trace ID</translation>
    </message>
    <message>
        <source>How old the data is</source>
        <translation>How old the data is</translation>
    </message>
    <message>
        <source>never synchronised</source>
        <translation>never synchronised</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Pictures</translation>
    </message>
    <message>
        <source>About this report</source>
        <translation>About this report</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>SHA256SUMS lists the checksum of every file of the bundle: sha256sum -c SHA256SUMS tells whether one was changed.</source>
        <translation>SHA256SUMS lists the checksum of every file of the bundle: sha256sum -c SHA256SUMS tells whether one was changed.</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>None.</translation>
    </message>
    <message numerus="yes">
        <source>%n names</source>
        <translation>
            <numerusform>%n name</numerusform>
            <numerusform>%n names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phone numbers or e-mail addresses</source>
        <translation>
            <numerusform>%n phone number or e-mail address</numerusform>
            <numerusform>%n phone numbers or e-mail addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys or tokens</source>
        <translation>
            <numerusform>%n key or token</numerusform>
            <numerusform>%n keys or tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>Keys, tokens and names of people would be hidden by rule; there were none.</source>
        <translation>Keys, tokens and names of people would be hidden by rule; there were none.</translation>
    </message>
    <message>
        <source>Hidden by rule: %1.</source>
        <translation>Hidden by rule: %1.</translation>
    </message>
    <message>
        <source>It holds the full address and the exact coordinates.</source>
        <translation>It holds the full address and the exact coordinates.</translation>
    </message>
    <message>
        <source>Of the place it holds the city and the coordinates to two decimals (about 1 km).</source>
        <translation>Of the place it holds the city and the coordinates to two decimals (about 1 km).</translation>
    </message>
    <message>
        <source>It holds the names of Wi-Fi networks, former ones too.</source>
        <translation>It holds the names of Wi-Fi networks, former ones too.</translation>
    </message>
    <message>
        <source>Of the names of Wi-Fi networks it holds the first character.</source>
        <translation>Of the names of Wi-Fi networks it holds the first character.</translation>
    </message>
    <message>
        <source>It holds whole ICCIDs and PIDs.</source>
        <translation>It holds whole ICCIDs and PIDs.</translation>
    </message>
    <message>
        <source>Of ICCIDs and PIDs it holds the last four digits.</source>
        <translation>Of ICCIDs and PIDs it holds the last four digits.</translation>
    </message>
</context>
<context>
    <name>FieldLabel</name>
    <message>
        <source>Device SN</source>
        <translation>Device SN</translation>
    </message>
    <message>
        <source>Supplier ID</source>
        <translation>Supplier ID</translation>
    </message>
    <message>
        <source>Item ID</source>
        <translation>Item ID</translation>
    </message>
    <message>
        <source>Terminal ID</source>
        <translation>Terminal ID</translation>
    </message>
    <message>
        <source>Device name</source>
        <translation>Device name</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Supplier</translation>
    </message>
    <message>
        <source>Device type</source>
        <translation>Device type</translation>
    </message>
    <message>
        <source>Operating system</source>
        <translation>Operating system</translation>
    </message>
    <message>
        <source>System version</source>
        <translation>System version</translation>
    </message>
    <message>
        <source>Ant OS</source>
        <translation>Ant OS</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Components</translation>
    </message>
    <message>
        <source>Shipping channel</source>
        <translation>Shipping channel</translation>
    </message>
    <message>
        <source>Transfer type</source>
        <translation>Transfer type</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Owner PID</source>
        <translation>Owner PID</translation>
    </message>
    <message>
        <source>Ownership updated</source>
        <translation>Ownership updated</translation>
    </message>
    <message>
        <source>My role</source>
        <translation>My role</translation>
    </message>
    <message>
        <source>My scopes</source>
        <translation>My scopes</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>Merchant</translation>
    </message>
    <message>
        <source>Merchant PID</source>
        <translation>Merchant PID</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>Shop ID</source>
        <translation>Shop ID</translation>
    </message>
    <message>
        <source>Shop city</source>
        <translation>Shop city</translation>
    </message>
    <message>
        <source>Binding</source>
        <translation>Binding</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Activation</translation>
    </message>
    <message>
        <source>Online state</source>
        <translation>Online state</translation>
    </message>
    <message>
        <source>Last boot</source>
        <translation>Last boot</translation>
    </message>
    <message>
        <source>Last online</source>
        <translation>Last online</translation>
    </message>
    <message>
        <source>Last online location</source>
        <translation>Last online location</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>Province</translation>
    </message>
    <message>
        <source>City</source>
        <translation>City</translation>
    </message>
    <message>
        <source>District</source>
        <translation>District</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Latitude</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Longitude</translation>
    </message>
    <message>
        <source>Located at</source>
        <translation>Located at</translation>
    </message>
    <message>
        <source>Network type</source>
        <translation>Network type</translation>
    </message>
    <message>
        <source>Wi-Fi name</source>
        <translation>Wi-Fi name</translation>
    </message>
    <message>
        <source>Signal (dBm)</source>
        <translation>Signal (dBm)</translation>
    </message>
    <message>
        <source>Network operator</source>
        <translation>Network operator</translation>
    </message>
    <message>
        <source>ICCID</source>
        <translation>ICCID</translation>
    </message>
    <message>
        <source>SIM provider</source>
        <translation>SIM provider</translation>
    </message>
    <message>
        <source>SIM status</source>
        <translation>SIM status</translation>
    </message>
    <message>
        <source>SIM expires</source>
        <translation>SIM expires</translation>
    </message>
    <message>
        <source>Main apps</source>
        <translation>Main apps</translation>
    </message>
    <message>
        <source>Free storage (MB)</source>
        <translation>Free storage (MB)</translation>
    </message>
    <message>
        <source>Total storage (MB)</source>
        <translation>Total storage (MB)</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Last synced</source>
        <translation>Last synced</translation>
    </message>
    <message>
        <source>Last heartbeat (stands in for last online)</source>
        <translation>Last heartbeat (stands in for last online)</translation>
    </message>
    <message>
        <source>Item type (stands in for device type)</source>
        <translation>Item type (stands in for device type)</translation>
    </message>
    <message>
        <source>Gone since</source>
        <translation>Gone since</translation>
    </message>
</context>
<context>
    <name>GrantText</name>
    <message>
        <source>Put posters on the devices&apos; screens and take them down.</source>
        <translation>Put posters on the devices&apos; screens and take them down.</translation>
    </message>
    <message>
        <source>Install, update and remove apps on the devices.</source>
        <translation>Install, update and remove apps on the devices.</translation>
    </message>
    <message>
        <source>Set what the devices say aloud, such as payment broadcasts.</source>
        <translation>Set what the devices say aloud, such as payment broadcasts.</translation>
    </message>
    <message>
        <source>Restart the devices, reset them and collect their logs from afar.</source>
        <translation>Restart the devices, reset them and collect their logs from afar.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the scopes of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Being applied</source>
        <translation>Being applied</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>Ends soon</source>
        <translation>Ends soon</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Revoked</translation>
    </message>
    <message>
        <source>No end date</source>
        <translation>No end date</translation>
    </message>
    <message>
        <source>%1, ended</source>
        <translation>%1, ended</translation>
    </message>
    <message>
        <source>%1, within a day</source>
        <translation>%1, within a day</translation>
    </message>
    <message numerus="yes">
        <source>%1, in %n day(s)</source>
        <translation>
            <numerusform>%1, in %n day</numerusform>
            <numerusform>%1, in %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, pid</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Not in this account&apos;s fleet</source>
        <translation>Not in this account&apos;s fleet</translation>
    </message>
    <message>
        <source>The source of this device does not tell whose it is</source>
        <translation>The source of this device does not tell whose it is</translation>
    </message>
    <message>
        <source>Nobody owns it yet</source>
        <translation>Nobody owns it yet</translation>
    </message>
    <message>
        <source>Another account owns it: only an owner can authorise</source>
        <translation>Another account owns it: only an owner can authorise</translation>
    </message>
    <message>
        <source>I may, as its owner.</source>
        <translation>I may, as its owner.</translation>
    </message>
    <message>
        <source>I may, as the device list says.</source>
        <translation>I may, as the device list says.</translation>
    </message>
    <message>
        <source>I may, by the authorisation of %1, until %2.</source>
        <translation>I may, by the authorisation of %1, until %2.</translation>
    </message>
    <message>
        <source>I may, by the authorisation of %1, without an end date.</source>
        <translation>I may, by the authorisation of %1, without an end date.</translation>
    </message>
    <message>
        <source>Not yet: the authorisation of %1 is being applied.</source>
        <translation>Not yet: the authorisation of %1 is being applied.</translation>
    </message>
    <message>
        <source>I may not: the owner has not authorised it.</source>
        <translation>I may not: the owner has not authorised it.</translation>
    </message>
    <message>
        <source>I may not: the authorisation of %1 ended on %2.</source>
        <translation>I may not: the authorisation of %1 ended on %2.</translation>
    </message>
    <message>
        <source>I may not: the authorisation of %1 has ended.</source>
        <translation>I may not: the authorisation of %1 has ended.</translation>
    </message>
    <message>
        <source>I may not: %1 has revoked the authorisation.</source>
        <translation>I may not: %1 has revoked the authorisation.</translation>
    </message>
    <message>
        <source>I may not: nobody owns this device yet, so nobody can authorise it.</source>
        <translation>I may not: nobody owns this device yet, so nobody can authorise it.</translation>
    </message>
    <message>
        <source>Not known: the source of this device does not tell rights.</source>
        <translation>Not known: the source of this device does not tell rights.</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>no SN</source>
        <translation>no SN</translation>
    </message>
    <message>
        <source>SN damaged by a spreadsheet</source>
        <translation>SN damaged by a spreadsheet</translation>
    </message>
    <message>
        <source>SN stands twice in the file</source>
        <translation>SN stands twice in the file</translation>
    </message>
    <message>
        <source>time not understood</source>
        <translation>time not understood</translation>
    </message>
    <message>
        <source>number not understood</source>
        <translation>number not understood</translation>
    </message>
    <message>
        <source>several devices have this SN: the file has to name the supplier</source>
        <translation>several devices have this SN: the file has to name the supplier</translation>
    </message>
</context>
<context>
    <name>JournalText</name>
    <message>
        <source>Authorise</source>
        <translation>Authorise</translation>
    </message>
    <message>
        <source>Add devices to an authorisation</source>
        <translation>Add devices to an authorisation</translation>
    </message>
    <message>
        <source>Remove devices from an authorisation</source>
        <translation>Remove devices from an authorisation</translation>
    </message>
    <message>
        <source>Change an authorisation</source>
        <translation>Change an authorisation</translation>
    </message>
    <message>
        <source>Revoke an authorisation</source>
        <translation>Revoke an authorisation</translation>
    </message>
    <message>
        <source>Start a distribution task</source>
        <translation>Start a distribution task</translation>
    </message>
    <message>
        <source>Pause a distribution task</source>
        <translation>Pause a distribution task</translation>
    </message>
    <message>
        <source>Resume a distribution task</source>
        <translation>Resume a distribution task</translation>
    </message>
    <message>
        <source>Cancel a distribution task</source>
        <translation>Cancel a distribution task</translation>
    </message>
    <message>
        <source>Retry devices of a task</source>
        <translation>Retry devices of a task</translation>
    </message>
    <message>
        <source>Send a remote command</source>
        <translation>Send a remote command</translation>
    </message>
    <message>
        <source>Confirm receipt of an order</source>
        <translation>Confirm receipt of an order</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>Result being checked</source>
        <translation>Result being checked</translation>
    </message>
    <message>
        <source>Result unknown</source>
        <translation>Result unknown</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Partly done</source>
        <translation>Partly done</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>Discarded</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>It was prepared without a connection. It is sent once you have seen what has changed since.</source>
        <translation>It was prepared without a connection. It is sent once you have seen what has changed since.</translation>
    </message>
    <message>
        <source>It is sent as soon as the gateway can be reached.</source>
        <translation>It is sent as soon as the gateway can be reached.</translation>
    </message>
    <message>
        <source>The answer was lost. The service is asked what became of it before anything is sent again.</source>
        <translation>The answer was lost. The service is asked what became of it before anything is sent again.</translation>
    </message>
    <message>
        <source>The answer was lost and the service cannot tell what became of it. Look at the devices and decide yourself.</source>
        <translation>The answer was lost and the service cannot tell what became of it. Look at the devices and decide yourself.</translation>
    </message>
    <message>
        <source>Some devices were refused.</source>
        <translation>Some devices were refused.</translation>
    </message>
    <message>
        <source>Nobody sent the draft in time.</source>
        <translation>Nobody sent the draft in time.</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>Prepared</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Not sent</translation>
    </message>
    <message>
        <source>No result</source>
        <translation>No result</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>SN</source>
        <translation>SN</translation>
    </message>
    <message>
        <source>Supplier ID</source>
        <translation>Supplier ID</translation>
    </message>
    <message>
        <source>Result of the device</source>
        <translation>Result of the device</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Trace ID</source>
        <translation>Trace ID</translation>
    </message>
    <message>
        <source>Request number</source>
        <translation>Request number</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>Activity log</source>
        <translation>Activity log</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two scopes</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Upgrade an app by the public method</source>
        <translation>Upgrade an app by the public method</translation>
    </message>
    <message>
        <source>Order devices</source>
        <translation>Order devices</translation>
    </message>
    <message>
        <source>Cancel an order</source>
        <translation>Cancel an order</translation>
    </message>
    <message>
        <source>Apply for a device&apos;s binding</source>
        <translation>Apply for a device&apos;s binding</translation>
    </message>
    <message>
        <source>Bind devices</source>
        <translation>Bind devices</translation>
    </message>
    <message>
        <source>Unbind devices</source>
        <translation>Unbind devices</translation>
    </message>
    <message>
        <source>Broadcast</source>
        <translation>Broadcast</translation>
    </message>
    <message>
        <source>Stop a broadcast</source>
        <translation>Stop a broadcast</translation>
    </message>
    <message>
        <source>Place a poster</source>
        <translation>Place a poster</translation>
    </message>
    <message>
        <source>Take down a poster</source>
        <translation>Take down a poster</translation>
    </message>
    <message>
        <source>Set the Wi-Fi</source>
        <translation>Set the Wi-Fi</translation>
    </message>
    <message>
        <source>from the backup of %1</source>
        <translation>from the backup of %1</translation>
    </message>
    <message>
        <source>saved from a damaged file on %1</source>
        <translation>saved from a damaged file on %1</translation>
    </message>
    <message>
        <source>This comes from the backup of %1. It may have been carried out since, without being known here.</source>
        <translation>This comes from the backup of %1. It may have been carried out since, without being known here.</translation>
    </message>
    <message>
        <source>This was saved from a damaged file on %1. It may have been carried out before, without being known here.</source>
        <translation>This was saved from a damaged file on %1. It may have been carried out before, without being known here.</translation>
    </message>
    <message>
        <source>What the service knows by its number is asked for first and not repeated. Everything else is sent again: look at the devices before.</source>
        <translation>What the service knows by its number is asked for first and not repeated. Everything else is sent again: look at the devices before.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln device</numerusform>
            <numerusform>%Ln devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n minute(s)</source>
        <translation>
            <numerusform>every %n minute</numerusform>
            <numerusform>every %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a party and its PID</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>until %1</translation>
    </message>
    <message>
        <source>not before %1</source>
        <translation>not before %1</translation>
    </message>
</context>
<context>
    <name>KnowledgeText</name>
    <message>
        <source>Merchant</source>
        <translation>Merchant</translation>
    </message>
    <message>
        <source>Service provider</source>
        <translation>Service provider</translation>
    </message>
    <message>
        <source>Device supplier</source>
        <translation>Device supplier</translation>
    </message>
    <message>
        <source>Alipay</source>
        <translation>Alipay</translation>
    </message>
    <message>
        <source>The knowledge base has nothing on &quot;%1&quot;. Try fewer words, or the code alone.</source>
        <translation>The knowledge base has nothing on “%1”. Try fewer words, or the code alone.</translation>
    </message>
</context>
<context>
    <name>MadeFile</name>
    <message>
        <source>%1 is no longer there: it was moved or deleted.</source>
        <translation>%1 is no longer there: it was moved or deleted.</translation>
    </message>
    <message>
        <source>No program on this computer opens %1. Open it by hand.</source>
        <translation>No program on this computer opens %1. Open it by hand.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Open folder</translation>
    </message>
</context>
<context>
    <name>OrderText</name>
    <message>
        <source>Submitted</source>
        <translation>Submitted</translation>
    </message>
    <message>
        <source>Under review</source>
        <translation>Under review</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Shipped</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Canceled</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>Purchase</translation>
    </message>
    <message>
        <source>Onboarding</source>
        <translation>Onboarding</translation>
    </message>
    <message>
        <source>Not told by public methods</source>
        <translation>Not told by public methods</translation>
    </message>
    <message numerus="yes">
        <source>%n match</source>
        <translation>
            <numerusform>%n matches</numerusform>
            <numerusform>%n match</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not of this order</source>
        <translation>
            <numerusform>%n not of this order</numerusform>
            <numerusform>%n not of this order</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scanned twice</source>
        <translation>
            <numerusform>%n scanned twice</numerusform>
            <numerusform>%n scanned twice</numerusform>
        </translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>Bound</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Refused: %1</translation>
    </message>
    <message>
        <source>Waits for the merchant to sign</source>
        <translation>Waits for the merchant to sign</translation>
    </message>
    <message>
        <source>Will be bound at once</source>
        <translation>Will be bound at once</translation>
    </message>
    <message>
        <source>The merchant will have to sign</source>
        <translation>The merchant will have to sign</translation>
    </message>
    <message>
        <source>Not bound</source>
        <translation>Not bound</translation>
    </message>
    <message>
        <source>Onboarding: the merchant may have to sign</source>
        <translation>Onboarding: the merchant may have to sign</translation>
    </message>
    <message>
        <source>Bind at once</source>
        <translation>Bind at once</translation>
    </message>
</context>
<context>
    <name>PosterText</name>
    <message>
        <source>Not begun yet</source>
        <translation>Not begun yet</translation>
    </message>
    <message>
        <source>On the screens</source>
        <translation>On the screens</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>Taken down</source>
        <translation>Taken down</translation>
    </message>
    <message>
        <source>Waits for its review</source>
        <translation>Waits for its review</translation>
    </message>
    <message>
        <source>Being reviewed</source>
        <translation>Being reviewed</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Reviewed</translation>
    </message>
    <message>
        <source>Refused by the review</source>
        <translation>Refused by the review</translation>
    </message>
    <message>
        <source>As a merchant, on own devices</source>
        <translation>As a merchant, on own devices</translation>
    </message>
    <message>
        <source>As a service provider, on devices served</source>
        <translation>As a service provider, on devices served</translation>
    </message>
    <message>
        <source>Idle screen</source>
        <translation>Idle screen</translation>
    </message>
    <message>
        <source>Payment result</source>
        <translation>Payment result</translation>
    </message>
    <message>
        <source>Merchant information</source>
        <translation>Merchant information</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Give it a name.</translation>
    </message>
    <message>
        <source>It has to end after it begins.</source>
        <translation>It has to end after it begins.</translation>
    </message>
    <message>
        <source>Its end is past.</source>
        <translation>Its end is past.</translation>
    </message>
    <message>
        <source>This is no PNG or JPEG image.</source>
        <translation>This is no PNG or JPEG image.</translation>
    </message>
    <message>
        <source>The file has %1, and %2 is the most.</source>
        <translation>The file has %1, and %2 is the most.</translation>
    </message>
    <message numerus="yes">
        <source>Its longer side has fewer than %n pixels: it would be blurred.</source>
        <translation>
            <numerusform>Its longer side has fewer than %n pixel: it would be blurred.</numerusform>
            <numerusform>Its longer side has fewer than %n pixels: it would be blurred.</numerusform>
        </translation>
    </message>
    <message>
        <source>It has another shape than an upright screen, which shows bars beside it.</source>
        <translation>It has another shape than an upright screen, which shows bars beside it.</translation>
    </message>
    <message>
        <source>It has another shape than a wide screen, which shows bars beside it.</source>
        <translation>It has another shape than a wide screen, which shows bars beside it.</translation>
    </message>
</context>
<context>
    <name>PublicWords</name>
    <message>
        <source>device list</source>
        <translation>device list</translation>
    </message>
    <message>
        <source>device details</source>
        <translation>device details</translation>
    </message>
    <message>
        <source>item details</source>
        <translation>item details</translation>
    </message>
    <message>
        <source>device location</source>
        <translation>device location</translation>
    </message>
    <message>
        <source>SIM traffic</source>
        <translation>SIM traffic</translation>
    </message>
    <message>
        <source>network status</source>
        <translation>network status</translation>
    </message>
    <message>
        <source>heartbeat log</source>
        <translation>heartbeat log</translation>
    </message>
    <message>
        <source>Not granted to this app: %1</source>
        <translation>Not granted to this app: %1</translation>
    </message>
    <message>
        <source>Without it this account has no device list.</source>
        <translation>Without it this account has no device list.</translation>
    </message>
    <message>
        <source>These fields stay empty: %1.</source>
        <translation>These fields stay empty: %1.</translation>
    </message>
    <message>
        <source>The gateway does not offer this method: check that its address is that of the Alipay Open Platform.</source>
        <translation>The gateway does not offer this method: check that its address is that of the Alipay Open Platform.</translation>
    </message>
    <message>
        <source>Add and sign the product that holds this method for the app in the console; an app that acts for a merchant also needs the merchant&apos;s app_auth_token.</source>
        <translation>Add and sign the product that holds this method for the app in the console; an app that acts for a merchant also needs the merchant&apos;s app_auth_token.</translation>
    </message>
</context>
<context>
    <name>RestoredQuestion</name>
    <message>
        <source>Go on with what was restored</source>
        <translation>Go on with what was restored</translation>
    </message>
    <message>
        <source>Send all the same</source>
        <translation>Send all the same</translation>
    </message>
</context>
<context>
    <name>SnWords</name>
    <message>
        <source>Matched</source>
        <translation>Matched</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Not found</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>Ambiguous</source>
        <translation>Ambiguous</translation>
    </message>
    <message>
        <source>Not mine</source>
        <translation>Not mine</translation>
    </message>
    <message>
        <source>Probably a typo</source>
        <translation>Probably a typo</translation>
    </message>
    <message>
        <source>Damaged number</source>
        <translation>Damaged number</translation>
    </message>
    <message>
        <source>No SN</source>
        <translation>No SN</translation>
    </message>
    <message>
        <source>No account has a device with this SN.</source>
        <translation>No account has a device with this SN.</translation>
    </message>
    <message>
        <source>The same device as row %1.</source>
        <translation>The same device as row %1.</translation>
    </message>
    <message>
        <source>Several suppliers have this SN (%1). Write SN@SUPPLIER.</source>
        <translation>Several suppliers have this SN (%1). Write SN@SUPPLIER.</translation>
    </message>
    <message>
        <source>Several accounts have this device.</source>
        <translation>Several accounts have this device.</translation>
    </message>
    <message>
        <source>Another account owns this device.</source>
        <translation>Another account owns this device.</translation>
    </message>
    <message>
        <source>%1 owns this device.</source>
        <translation>%1 owns this device.</translation>
    </message>
    <message>
        <source>Not found. Probably %1 is meant.</source>
        <translation>Not found. Probably %1 is meant.</translation>
    </message>
    <message>
        <source>A spreadsheet changed this number. Take the SN from its source, as text.</source>
        <translation>A spreadsheet changed this number. Take the SN from its source, as text.</translation>
    </message>
    <message>
        <source>A spreadsheet changed this number. Probably %1 is meant.</source>
        <translation>A spreadsheet changed this number. Probably %1 is meant.</translation>
    </message>
    <message>
        <source>The row holds no SN.</source>
        <translation>The row holds no SN.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>Suggestion</translation>
    </message>
    <message>
        <source>Probably %1 is meant.</source>
        <translation>Probably %1 is meant.</translation>
    </message>
</context>
<context>
    <name>SqlWords</name>
    <message>
        <source>There is no column %1.</source>
        <translation>There is no column %1.</translation>
    </message>
    <message>
        <source>There is no view %1.</source>
        <translation>There is no view %1.</translation>
    </message>
    <message>
        <source>There is no function %1.</source>
        <translation>There is no function %1.</translation>
    </message>
    <message>
        <source>Several views have a column %1: write the view&apos;s name before it.</source>
        <translation>Several views have a column %1: write the view&apos;s name before it.</translation>
    </message>
    <message>
        <source>%1 cannot stand here.</source>
        <translation>%1 cannot stand here.</translation>
    </message>
    <message>
        <source>%1 cannot be read. Is a quote missing?</source>
        <translation>%1 cannot be read. Is a quote missing?</translation>
    </message>
    <message>
        <source>The statement is not finished.</source>
        <translation>The statement is not finished.</translation>
    </message>
    <message>
        <source>%1 counts over rows and cannot stand here: use HAVING or a subquery.</source>
        <translation>%1 counts over rows and cannot stand here: use HAVING or a subquery.</translation>
    </message>
    <message>
        <source>%1 has too many or too few values.</source>
        <translation>%1 has too many or too few values.</translation>
    </message>
    <message>
        <source>%1 can only be read.</source>
        <translation>%1 can only be read.</translation>
    </message>
    <message>
        <source>The devices, a row each</source>
        <translation>The devices, a row each</translation>
    </message>
    <message>
        <source>The apps on the devices</source>
        <translation>The apps on the devices</translation>
    </message>
    <message>
        <source>Grants given and received</source>
        <translation>Grants given and received</translation>
    </message>
    <message>
        <source>The devices of the grants</source>
        <translation>The devices of the grants</translation>
    </message>
    <message>
        <source>Distribution tasks</source>
        <translation>Distribution tasks</translation>
    </message>
    <message>
        <source>The devices of the tasks</source>
        <translation>The devices of the tasks</translation>
    </message>
    <message>
        <source>Apps that can be distributed, with their versions</source>
        <translation>Apps that can be distributed, with their versions</translation>
    </message>
    <message>
        <source>What has changed on the devices</source>
        <translation>What has changed on the devices</translation>
    </message>
    <message>
        <source>The syncs that the history remembers</source>
        <translation>The syncs that the history remembers</translation>
    </message>
    <message>
        <source>Your tags</source>
        <translation>Your tags</translation>
    </message>
    <message>
        <source>Your notes</source>
        <translation>Your notes</translation>
    </message>
    <message>
        <source>Calls that changed something</source>
        <translation>Calls that changed something</translation>
    </message>
    <message>
        <source>Whole days since the device was last online</source>
        <translation>Whole days since the device was last online</translation>
    </message>
    <message>
        <source>Never online: 1 yes, 0 no</source>
        <translation>Never online: 1 yes, 0 no</translation>
    </message>
    <message>
        <source>Whole days until the SIM ends, negative after it</source>
        <translation>Whole days until the SIM ends, negative after it</translation>
    </message>
    <message>
        <source>Number of apps on the device</source>
        <translation>Number of apps on the device</translation>
    </message>
    <message>
        <source>When a sync first saw the device, local time</source>
        <translation>When a sync first saw the device, local time</translation>
    </message>
    <message>
        <source>App ID</source>
        <translation>App ID</translation>
    </message>
    <message>
        <source>Name of the app</source>
        <translation>Name of the app</translation>
    </message>
    <message>
        <source>Kind of the app, a code</source>
        <translation>Kind of the app, a code</translation>
    </message>
    <message>
        <source>Version on the device</source>
        <translation>Version on the device</translation>
    </message>
    <message>
        <source>State of the app on the device, a code</source>
        <translation>State of the app on the device, a code</translation>
    </message>
    <message>
        <source>Main app: 1 yes, 0 no</source>
        <translation>Main app: 1 yes, 0 no</translation>
    </message>
    <message>
        <source>Starts with the device: 1 yes, 0 no</source>
        <translation>Starts with the device: 1 yes, 0 no</translation>
    </message>
    <message>
        <source>GIVEN or RECEIVED</source>
        <translation>GIVEN or RECEIVED</translation>
    </message>
    <message>
        <source>Who grants</source>
        <translation>Who grants</translation>
    </message>
    <message>
        <source>PID of who grants</source>
        <translation>PID of who grants</translation>
    </message>
    <message>
        <source>Who receives the grant</source>
        <translation>Who receives the grant</translation>
    </message>
    <message>
        <source>PID of who receives the grant</source>
        <translation>PID of who receives the grant</translation>
    </message>
    <message>
        <source>Codes of the scopes, with commas</source>
        <translation>Codes of the scopes, with commas</translation>
    </message>
    <message>
        <source>Number of devices</source>
        <translation>Number of devices</translation>
    </message>
    <message>
        <source>State of the grant, a code</source>
        <translation>State of the grant, a code</translation>
    </message>
    <message>
        <source>Whole days until the grant ends, negative after it</source>
        <translation>Whole days until the grant ends, negative after it</translation>
    </message>
    <message>
        <source>When the device was added, local time</source>
        <translation>When the device was added, local time</translation>
    </message>
    <message>
        <source>Name of the task</source>
        <translation>Name of the task</translation>
    </message>
    <message>
        <source>INSTALL, UPGRADE or UNINSTALL</source>
        <translation>INSTALL, UPGRADE or UNINSTALL</translation>
    </message>
    <message>
        <source>Version that is distributed</source>
        <translation>Version that is distributed</translation>
    </message>
    <message>
        <source>State of the task, a code</source>
        <translation>State of the task, a code</translation>
    </message>
    <message>
        <source>Devices that have not begun</source>
        <translation>Devices that have not begun</translation>
    </message>
    <message>
        <source>Devices at work</source>
        <translation>Devices at work</translation>
    </message>
    <message>
        <source>Devices that wait</source>
        <translation>Devices that wait</translation>
    </message>
    <message>
        <source>Devices that succeeded</source>
        <translation>Devices that succeeded</translation>
    </message>
    <message>
        <source>Devices that failed</source>
        <translation>Devices that failed</translation>
    </message>
    <message>
        <source>Devices that were skipped</source>
        <translation>Devices that were skipped</translation>
    </message>
    <message>
        <source>Devices that were canceled</source>
        <translation>Devices that were canceled</translation>
    </message>
    <message>
        <source>Who made the task</source>
        <translation>Who made the task</translation>
    </message>
    <message>
        <source>Started, local time</source>
        <translation>Started, local time</translation>
    </message>
    <message>
        <source>Finished, local time</source>
        <translation>Finished, local time</translation>
    </message>
    <message>
        <source>State of the device in the task, a code</source>
        <translation>State of the device in the task, a code</translation>
    </message>
    <message>
        <source>Progress in percent</source>
        <translation>Progress in percent</translation>
    </message>
    <message>
        <source>Why it failed, a code</source>
        <translation>Why it failed, a code</translation>
    </message>
    <message>
        <source>Number of attempts</source>
        <translation>Number of attempts</translation>
    </message>
    <message>
        <source>Version that the device reports</source>
        <translation>Version that the device reports</translation>
    </message>
    <message>
        <source>Last change, local time</source>
        <translation>Last change, local time</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Publisher</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>State of the version, a code</source>
        <translation>State of the version, a code</translation>
    </message>
    <message>
        <source>Released, local time</source>
        <translation>Released, local time</translation>
    </message>
    <message>
        <source>Size in bytes</source>
        <translation>Size in bytes</translation>
    </message>
    <message>
        <source>Lowest system version</source>
        <translation>Lowest system version</translation>
    </message>
    <message>
        <source>A column of devices, app:&lt;App ID&gt;, or presence</source>
        <translation>A column of devices, app:&lt;App ID&gt;, or presence</translation>
    </message>
    <message>
        <source>Value before</source>
        <translation>Value before</translation>
    </message>
    <message>
        <source>Value after</source>
        <translation>Value after</translation>
    </message>
    <message>
        <source>Beginning of the sync that saw it, local time</source>
        <translation>Beginning of the sync that saw it, local time</translation>
    </message>
    <message>
        <source>The same in milliseconds since 1970 (UTC): fast to compare</source>
        <translation>The same in milliseconds since 1970 (UTC): fast to compare</translation>
    </message>
    <message>
        <source>Complete since, local time; NULL: not complete</source>
        <translation>Complete since, local time; NULL: not complete</translation>
    </message>
    <message>
        <source>All devices were listed: 1 yes, 0 no</source>
        <translation>All devices were listed: 1 yes, 0 no</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Number of the line</source>
        <translation>Number of the line</translation>
    </message>
    <message>
        <source>Time, local</source>
        <translation>Time, local</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>What was done, a code</source>
        <translation>What was done, a code</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>CONFIRMED, REFUSED or UNKNOWN</source>
        <translation>CONFIRMED, REFUSED or UNKNOWN</translation>
    </message>
    <message>
        <source>Error code</source>
        <translation>Error code</translation>
    </message>
    <message>
        <source>The gateway&apos;s message</source>
        <translation>The gateway&apos;s message</translation>
    </message>
    <message>
        <source>Trace ID</source>
        <translation>Trace ID</translation>
    </message>
    <message>
        <source>Request number</source>
        <translation>Request number</translation>
    </message>
    <message>
        <source>Number of the grant</source>
        <translation>Number of the grant</translation>
    </message>
    <message>
        <source>Number of the task</source>
        <translation>Number of the task</translation>
    </message>
    <message>
        <source>Number of the sync</source>
        <translation>Number of the sync</translation>
    </message>
    <message>
        <source>Made, local time</source>
        <translation>Made, local time</translation>
    </message>
    <message>
        <source>Ends, local time</source>
        <translation>Ends, local time</translation>
    </message>
    <message>
        <source>Set, local time</source>
        <translation>Set, local time</translation>
    </message>
    <message>
        <source>Silent devices by merchant</source>
        <translation>Silent devices by merchant</translation>
    </message>
    <message>
        <source>App versions and their devices</source>
        <translation>App versions and their devices</translation>
    </message>
    <message>
        <source>Fields that changed most in 7 days</source>
        <translation>Fields that changed most in 7 days</translation>
    </message>
    <message>
        <source>SIMs that end within 30 days</source>
        <translation>SIMs that end within 30 days</translation>
    </message>
    <message>
        <source>Devices whose distribution failed</source>
        <translation>Devices whose distribution failed</translation>
    </message>
    <message>
        <source>%1: 1 yes, 0 no</source>
        <translation>%1: 1 yes, 0 no</translation>
    </message>
    <message>
        <source>%1, local time</source>
        <translation>%1, local time</translation>
    </message>
    <message>
        <source>%1, a code</source>
        <translation>%1, a code</translation>
    </message>
    <message>
        <source>%1, codes with commas</source>
        <translation>%1, codes with commas</translation>
    </message>
    <message>
        <source>%1 in degrees</source>
        <translation>%1 in degrees</translation>
    </message>
    <message>
        <source>%1 is not permitted here.</source>
        <translation>%1 is not permitted here.</translation>
    </message>
    <message>
        <source>%1 has no value.</source>
        <translation>%1 has no value.</translation>
    </message>
    <message>
        <source>Line %1, column %2</source>
        <translation>Line %1, column %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a code and its label</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Devices when it had ended; NULL: not counted, once an hour is</source>
        <translation>Devices when it had ended; NULL: not counted, once an hour is</translation>
    </message>
    <message>
        <source>Online ones among them; NULL: no source tells</source>
        <translation>Online ones among them; NULL: no source tells</translation>
    </message>
    <message>
        <source>Silent for over seven days; NULL: no source tells</source>
        <translation>Silent for over seven days; NULL: no source tells</translation>
    </message>
</context>
<context>
    <name>StarterView</name>
    <message>
        <source>All devices</source>
        <translation>All devices</translation>
    </message>
    <message>
        <source>Never online</source>
        <translation>Never online</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>No network</translation>
    </message>
    <message>
        <source>SIM ends within 30 days</source>
        <translation>SIM ends within 30 days</translation>
    </message>
    <message>
        <source>Changed since yesterday</source>
        <translation>Changed since yesterday</translation>
    </message>
    <message>
        <source>Granted to me</source>
        <translation>Granted to me</translation>
    </message>
    <message>
        <source>Not bound</source>
        <translation>Not bound</translation>
    </message>
    <message>
        <source>Silent &gt; 7 days</source>
        <translation>Silent &gt; 7 days</translation>
    </message>
    <message>
        <source>Wrong app version</source>
        <translation>Wrong app version</translation>
    </message>
    <message>
        <source>Gone in the last 90 days</source>
        <translation>Gone in the last 90 days</translation>
    </message>
</context>
<context>
    <name>TaskText</name>
    <message>
        <source>Android app</source>
        <translation>Android app</translation>
    </message>
    <message>
        <source>Alipay mini-program</source>
        <translation>Alipay mini-program</translation>
    </message>
    <message>
        <source>Alipay light app</source>
        <translation>Alipay light app</translation>
    </message>
    <message>
        <source>Official app</source>
        <translation>Official app</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Released</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>In review</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Install</translation>
    </message>
    <message>
        <source>Upgrade</source>
        <translation>Upgrade</translation>
    </message>
    <message>
        <source>Uninstall</source>
        <translation>Uninstall</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Not started</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Running</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Canceled</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>Waiting for its turn</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Downloading</translation>
    </message>
    <message>
        <source>Downloaded</source>
        <translation>Downloaded</translation>
    </message>
    <message>
        <source>Installing</source>
        <translation>Installing</translation>
    </message>
    <message>
        <source>Waiting for a restart</source>
        <translation>Waiting for a restart</translation>
    </message>
    <message>
        <source>Waiting for the network</source>
        <translation>Waiting for the network</translation>
    </message>
    <message>
        <source>Waiting for the screen to be idle</source>
        <translation>Waiting for the screen to be idle</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Succeeded</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>Already there</translation>
    </message>
    <message>
        <source>Too late to cancel, runs on</source>
        <translation>Too late to cancel, runs on</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Pending</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Skipped</translation>
    </message>
    <message>
        <source>The download took too long.</source>
        <translation>The download took too long.</translation>
    </message>
    <message>
        <source>The downloaded file is damaged.</source>
        <translation>The downloaded file is damaged.</translation>
    </message>
    <message>
        <source>The device has no free space left.</source>
        <translation>The device has no free space left.</translation>
    </message>
    <message>
        <source>The installed app is signed by another publisher.</source>
        <translation>The installed app is signed by another publisher.</translation>
    </message>
    <message>
        <source>The device cannot read the package.</source>
        <translation>The device cannot read the package.</translation>
    </message>
    <message>
        <source>The device does not allow the installation.</source>
        <translation>The device does not allow the installation.</translation>
    </message>
    <message>
        <source>The device was not online before the task ended.</source>
        <translation>The device was not online before the task ended.</translation>
    </message>
    <message>
        <source>The device did not come back after its restart.</source>
        <translation>The device did not come back after its restart.</translation>
    </message>
    <message>
        <source>The device tells no reason.</source>
        <translation>The device tells no reason.</translation>
    </message>
    <message>
        <source>Retry when the network of the shop is better.</source>
        <translation>Retry when the network of the shop is better.</translation>
    </message>
    <message>
        <source>Retry: the next download is usually whole.</source>
        <translation>Retry: the next download is usually whole.</translation>
    </message>
    <message>
        <source>Free space on the device, then retry.</source>
        <translation>Free space on the device, then retry.</translation>
    </message>
    <message>
        <source>Uninstall the other app first, then install this one.</source>
        <translation>Uninstall the other app first, then install this one.</translation>
    </message>
    <message>
        <source>Ask the app&apos;s publisher whether the package suits this model.</source>
        <translation>Ask the app&apos;s publisher whether the package suits this model.</translation>
    </message>
    <message>
        <source>Ask the device&apos;s supplier to allow the installation.</source>
        <translation>Ask the device&apos;s supplier to allow the installation.</translation>
    </message>
    <message>
        <source>Bring the device online, then retry.</source>
        <translation>Bring the device online, then retry.</translation>
    </message>
    <message>
        <source>Restart the device by hand, then retry.</source>
        <translation>Restart the device by hand, then retry.</translation>
    </message>
    <message>
        <source>Collect the device&apos;s log and retry.</source>
        <translation>Collect the device&apos;s log and retry.</translation>
    </message>
    <message>
        <source>Not read again yet</source>
        <translation>Not read again yet</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verified</translation>
    </message>
    <message>
        <source>Reported success, not verified</source>
        <translation>Reported success, not verified</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>Already has this version</source>
        <translation>Already has this version</translation>
    </message>
    <message>
        <source>Not among the devices</source>
        <translation>Not among the devices</translation>
    </message>
    <message>
        <source>Not an Android device</source>
        <translation>Not an Android device</translation>
    </message>
    <message>
        <source>Component missing</source>
        <translation>Component missing</translation>
    </message>
    <message>
        <source>Light app cannot be uninstalled</source>
        <translation>Light app cannot be uninstalled</translation>
    </message>
    <message>
        <source>Start on boot needs Ant OS</source>
        <translation>Start on boot needs Ant OS</translation>
    </message>
    <message>
        <source>Can only be upgraded</source>
        <translation>Can only be upgraded</translation>
    </message>
    <message>
        <source>No permission to distribute</source>
        <translation>No permission to distribute</translation>
    </message>
    <message>
        <source>Model not supported</source>
        <translation>Model not supported</translation>
    </message>
    <message>
        <source>System too old</source>
        <translation>System too old</translation>
    </message>
    <message>
        <source>Version not released</source>
        <translation>Version not released</translation>
    </message>
    <message>
        <source>App not open to this account</source>
        <translation>App not open to this account</translation>
    </message>
    <message>
        <source>Has a newer version</source>
        <translation>Has a newer version</translation>
    </message>
    <message>
        <source>App not installed</source>
        <translation>App not installed</translation>
    </message>
    <message>
        <source>Not activated</source>
        <translation>Not activated</translation>
    </message>
    <message>
        <source>In another task</source>
        <translation>In another task</translation>
    </message>
    <message>
        <source>Cannot be told</source>
        <translation>Cannot be told</translation>
    </message>
    <message>
        <source>Nothing stands against it.</source>
        <translation>Nothing stands against it.</translation>
    </message>
    <message>
        <source>The device has this version: the service skips it.</source>
        <translation>The device has this version: the service skips it.</translation>
    </message>
    <message>
        <source>This account has no such device.</source>
        <translation>This account has no such device.</translation>
    </message>
    <message>
        <source>Apps can be distributed to Android devices only.</source>
        <translation>Apps can be distributed to Android devices only.</translation>
    </message>
    <message>
        <source>Android apps need IoT SDK, mini-programs also xPaaS, light apps also Smile.</source>
        <translation>Android apps need IoT SDK, mini-programs also xPaaS, light apps also Smile.</translation>
    </message>
    <message>
        <source>Light apps cannot be uninstalled remotely yet.</source>
        <translation>Light apps cannot be uninstalled remotely yet.</translation>
    </message>
    <message>
        <source>Start on boot can be set on Ant OS devices only.</source>
        <translation>Start on boot can be set on Ant OS devices only.</translation>
    </message>
    <message>
        <source>Official apps and the system can only be upgraded.</source>
        <translation>Official apps and the system can only be upgraded.</translation>
    </message>
    <message>
        <source>This account neither owns the device nor has been given app distribution for it.</source>
        <translation>This account neither owns the device nor has been given app distribution for it.</translation>
    </message>
    <message>
        <source>This version is not made for the device&apos;s model.</source>
        <translation>This version is not made for the device&apos;s model.</translation>
    </message>
    <message>
        <source>The device&apos;s system is too old for this version.</source>
        <translation>The device&apos;s system is too old for this version.</translation>
    </message>
    <message>
        <source>This version is in review or was withdrawn.</source>
        <translation>This version is in review or was withdrawn.</translation>
    </message>
    <message>
        <source>The app&apos;s publisher has not opened it to this account.</source>
        <translation>The app&apos;s publisher has not opened it to this account.</translation>
    </message>
    <message>
        <source>The device already has a newer version.</source>
        <translation>The device already has a newer version.</translation>
    </message>
    <message>
        <source>The app is not on the device.</source>
        <translation>The app is not on the device.</translation>
    </message>
    <message>
        <source>The device is not activated.</source>
        <translation>The device is not activated.</translation>
    </message>
    <message>
        <source>The device is at work in another running task for this app.</source>
        <translation>The device is at work in another running task for this app.</translation>
    </message>
    <message>
        <source>The source does not tell all that the rules ask for.</source>
        <translation>The source does not tell all that the rules ask for.</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Leave out</translation>
    </message>
    <message>
        <source>Ask for the permission</source>
        <translation>Ask for the permission</translation>
    </message>
    <message>
        <source>Choose another version</source>
        <translation>Choose another version</translation>
    </message>
    <message>
        <source>Switch start on boot off</source>
        <translation>Switch start on boot off</translation>
    </message>
    <message>
        <source>Refresh these</source>
        <translation>Refresh these</translation>
    </message>
    <message>
        <source>Wait for the other task</source>
        <translation>Wait for the other task</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>Waiting for you</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>The wave has reached its goal: have a look before the next one starts.</source>
        <translation>The wave has reached its goal: have a look before the next one starts.</translation>
    </message>
    <message>
        <source>The wave ended without reaching its goal.</source>
        <translation>The wave ended without reaching its goal.</translation>
    </message>
    <message>
        <source>The service took none of the wave&apos;s devices.</source>
        <translation>The service took none of the wave&apos;s devices.</translation>
    </message>
    <message>
        <source>The wave has not been sent yet: it waits among the operations.</source>
        <translation>The wave has not been sent yet: it waits among the operations.</translation>
    </message>
    <message>
        <source>A person has decided so.</source>
        <translation>A person has decided so.</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Starting</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>System version</source>
        <translation>System version</translation>
    </message>
    <message>
        <source>Network operator</source>
        <translation>Network operator</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>City</source>
        <translation>City</translation>
    </message>
    <message>
        <source>Version before</source>
        <translation>Version before</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>Free space</translation>
    </message>
    <message>
        <source>Hour of the day</source>
        <translation>Hour of the day</translation>
    </message>
    <message>
        <source>SN</source>
        <translation>SN</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Supplier</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Error code</source>
        <translation>Error code</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Attempts</translation>
    </message>
    <message>
        <source>Reported version</source>
        <translation>Reported version</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Verification</translation>
    </message>
    <message>
        <source>Changed at</source>
        <translation>Changed at</translation>
    </message>
    <message>
        <source>Too many devices failed: what runs was paused, and nothing more is started until you decide.</source>
        <translation>Too many devices failed: what runs was paused, and nothing more is started until you decide.</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 minute</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
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
        <source>Half within about %1, nine tenths within %2 · from %Ln device(s) before</source>
        <translation>
            <numerusform>Half within about %1, nine tenths within %2 · from %Ln device before</numerusform>
            <numerusform>Half within about %1, nine tenths within %2 · from %Ln devices before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerdictText</name>
    <message>
        <source>%1: %2</source>
        <comment>check: cause</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Asking…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>Asking the cloud: %1 of %2 answered</source>
        <translation>Asking the cloud: %1 of %2 answered</translation>
    </message>
    <message>
        <source>Nothing wrong was found in what is kept here.</source>
        <translation>Nothing wrong was found in what is kept here.</translation>
    </message>
    <message>
        <source>Nothing wrong was found.</source>
        <translation>Nothing wrong was found.</translation>
    </message>
    <message>
        <source>Not known: too little is told about the device.</source>
        <translation>Not known: too little is told about the device.</translation>
    </message>
    <message numerus="yes">
        <source>Not known: %n checks were not answered.</source>
        <translation>
            <numerusform>Not known: %n check was not answered.</numerusform>
            <numerusform>Not known: %n checks were not answered.</numerusform>
        </translation>
    </message>
    <message>
        <source>No answer: %1.</source>
        <translation>No answer: %1.</translation>
    </message>
    <message>
        <source>Only what is known here: the cloud was not asked.</source>
        <translation>Only what is known here: the cloud was not asked.</translation>
    </message>
    <message>
        <source>Not asked now: %1.</source>
        <translation>Not asked now: %1.</translation>
    </message>
    <message>
        <source>What is shown instead was known %1.</source>
        <translation>What is shown instead was known %1.</translation>
    </message>
    <message>
        <source>Last known: %1.</source>
        <translation>Last known: %1.</translation>
    </message>
    <message>
        <source>Nobody tells: %1.</source>
        <translation>Nobody tells: %1.</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>No answer</translation>
    </message>
</context>
<context>
    <name>WifiText</name>
    <message>
        <source>It is in the Wi-Fi network %1.</source>
        <translation>It is in the Wi-Fi network %1.</translation>
    </message>
    <message>
        <source>It is in a Wi-Fi network whose name is not told.</source>
        <translation>It is in a Wi-Fi network whose name is not told.</translation>
    </message>
    <message>
        <source>It uses its SIM card.</source>
        <translation>It uses its SIM card.</translation>
    </message>
    <message>
        <source>It is not told how it is connected.</source>
        <translation>It is not told how it is connected.</translation>
    </message>
    <message>
        <source>The device has not answered yet. One that is offline tries when it is back.</source>
        <translation>The device has not answered yet. One that is offline tries when it is back.</translation>
    </message>
    <message>
        <source>Connected to %1.</source>
        <translation>Connected to %1.</translation>
    </message>
    <message>
        <source>The device does not see the network %1. Check its name and that it is a 2.4 GHz network, and move the device closer.</source>
        <translation>The device does not see the network %1. Check its name and that it is a 2.4 GHz network, and move the device closer.</translation>
    </message>
    <message>
        <source>The password of %1 is wrong. Type it again; capitals matter.</source>
        <translation>The password of %1 is wrong. Type it again; capitals matter.</translation>
    </message>
    <message>
        <source>The device tells the result %1, which the contract does not explain.</source>
        <translation>The device tells the result %1, which the contract does not explain.</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::AboutCard</name>
    <message>
        <source>Licences</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>About TapFleet</source>
        <translation>About TapFleet</translation>
    </message>
    <message>
        <source>Licences…</source>
        <translation>Licences…</translation>
    </message>
    <message>
        <source>Copy the versions</source>
        <translation>Copy the versions</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::AccessList</name>
    <message>
        <source>Also %1: %2</source>
        <comment>account: until when</comment>
        <translation>Also %1: %2</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::AccountWizard</name>
    <message>
        <source>Add an account</source>
        <translation>Add an account</translation>
    </message>
    <message>
        <source>Who I am</source>
        <translation>Who I am</translation>
    </message>
    <message>
        <source>Gateway and app</source>
        <translation>Gateway and app</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Name: %1</source>
        <translation>Name: %1</translation>
    </message>
    <message>
        <source>Gateway: %1</source>
        <translation>Gateway: %1</translation>
    </message>
    <message>
        <source>App ID: %1</source>
        <translation>App ID: %1</translation>
    </message>
    <message>
        <source>Signing mode: %1</source>
        <translation>Signing mode: %1</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Choose the file…</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>Add account</translation>
    </message>
    <message>
        <source>The gateway was not reached in full. The account can be added now; it is synchronised when the gateway answers.</source>
        <translation>The gateway was not reached in full. The account can be added now; it is synchronised when the gateway answers.</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>Merchant</translation>
    </message>
    <message>
        <source>I manage the devices of my own shops. The app belongs to my own Alipay account.</source>
        <translation>I manage the devices of my own shops. The app belongs to my own Alipay account.</translation>
    </message>
    <message>
        <source>Service provider</source>
        <translation>Service provider</translation>
    </message>
    <message>
        <source>I operate devices for merchants, with a third-party app. Merchants that authorise me can be added afterwards, without keys of their own.</source>
        <translation>I operate devices for merchants, with a third-party app. Merchants that authorise me can be added afterwards, without keys of their own.</translation>
    </message>
    <message>
        <source>An exported file only</source>
        <translation>An exported file only</translation>
    </message>
    <message>
        <source>I have no app on the open platform. Devices come from a list that was exported from the web console.</source>
        <translation>I have no app on the open platform. Devices come from a list that was exported from the web console.</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::AccountsModel</name>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>App ID</source>
        <translation>App ID</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Devices</translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation>Last sync</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>Export file</source>
        <translation>Export file</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Never</translation>
    </message>
    <message>
        <source>Renewed by importing a newer file</source>
        <translation>Renewed by importing a newer file</translation>
    </message>
    <message>
        <source>Syncing %1 / %2</source>
        <translation>Syncing %1 / %2</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Syncing</translation>
    </message>
    <message>
        <source>Interrupted; the next sync goes on from there</source>
        <translation>Interrupted; the next sync goes on from there</translation>
    </message>
    <message>
        <source>In sync</source>
        <translation>In sync</translation>
    </message>
    <message>
        <source>Not synced yet</source>
        <translation>Not synced yet</translation>
    </message>
    <message>
        <source>Cloud, for a merchant</source>
        <translation>Cloud, for a merchant</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Counting…</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>Accounts</source>
        <comment>on the rail, two characters in Chinese</comment>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>Add account</translation>
    </message>
    <message>
        <source>Import file</source>
        <translation>Import file</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sync now</translation>
    </message>
    <message>
        <source>Import a newer file</source>
        <translation>Import a newer file</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>There is no account yet</source>
        <translation>There is no account yet</translation>
    </message>
    <message>
        <source>An account says where devices come from: a gateway with its keys, or a device list that was exported from the web console.</source>
        <translation>An account says where devices come from: a gateway with its keys, or a device list that was exported from the web console.</translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <translation>%1 was removed.</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Remove %1</translation>
    </message>
    <message>
        <source>Act for a merchant…</source>
        <translation>Act for a merchant…</translation>
    </message>
    <message>
        <source>Merchant&apos;s authorisation…</source>
        <translation>Merchant&apos;s authorisation…</translation>
    </message>
    <message>
        <source>Enter the keys again…</source>
        <translation>Enter the keys again…</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::ActivityDetails</name>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>Request number</source>
        <translation>Request number</translation>
    </message>
    <message>
        <source>Trace ID</source>
        <translation>Trace ID</translation>
    </message>
    <message>
        <source>SN</source>
        <translation>SN</translation>
    </message>
    <message>
        <source>Devices of this call</source>
        <translation>Devices of this call</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::ActivityModel</name>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>%1 done, %2 refused</source>
        <translation>%1 done, %2 refused</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Devices</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Trace ID</source>
        <translation>Trace ID</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::ActivityPage</name>
    <message>
        <source>Activity log</source>
        <translation>Activity log</translation>
    </message>
    <message>
        <source>Activity</source>
        <comment>under the icon on the rail, two characters in Chinese</comment>
        <translation>Activity</translation>
    </message>
    <message>
        <source>line %1 was altered</source>
        <translation>line %1 was altered</translation>
    </message>
    <message>
        <source>line %1 is missing</source>
        <translation>line %1 is missing</translation>
    </message>
    <message>
        <source>the log was cut off before line %1</source>
        <translation>the log was cut off before line %1</translation>
    </message>
    <message>
        <source>operation %1 has a result and no line</source>
        <translation>operation %1 has a result and no line</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 lines</source>
        <translation>%1 of %2 lines</translation>
    </message>
    <message>
        <source>There is no account yet.</source>
        <translation>There is no account yet.</translation>
    </message>
    <message>
        <source>What is changed in an account&apos;s fleet is written down here.</source>
        <translation>What is changed in an account&apos;s fleet is written down here.</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Add an account</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Reading the log…</source>
        <translation>Reading the log…</translation>
    </message>
    <message>
        <source>SNs, methods, persons, results and trace ids are searched.</source>
        <translation>SNs, methods, persons, results and trace ids are searched.</translation>
    </message>
    <message>
        <source>Show all lines</source>
        <translation>Show all lines</translation>
    </message>
    <message>
        <source>Nothing has been changed yet.</source>
        <translation>Nothing has been changed yet.</translation>
    </message>
    <message>
        <source>Every call that changes something is written down here: who, when, what, on which devices, with what result.</source>
        <translation>Every call that changes something is written down here: who, when, what, on which devices, with what result.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an account and what is wrong with its log</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln line(s) are as they were written; none is missing.</source>
        <translation>
            <numerusform>The only line is as it was written.</numerusform>
            <numerusform>All %Ln lines are as they were written; none is missing.</numerusform>
        </translation>
    </message>
    <message>
        <source>The log is not as it was written.</source>
        <translation>The log is not as it was written.</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between two faults</comment>
        <translation>; </translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>activity.csv</source>
        <translation>activity.csv</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV files (*.csv)</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel workbooks (*.xlsx)</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON lines (*.jsonl)</translation>
    </message>
    <message>
        <source>Tab-separated files (*.tsv)</source>
        <translation>Tab-separated files (*.tsv)</translation>
    </message>
    <message>
        <source>Markdown tables (*.md)</source>
        <translation>Markdown tables (*.md)</translation>
    </message>
    <message>
        <source>SN, method, person, result, trace id…</source>
        <translation>SN, method, person, result, trace id…</translation>
    </message>
    <message>
        <source>Filter the log</source>
        <translation>Filter the log</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Verify</translation>
    </message>
    <message>
        <source>Checks that no line of the log was altered or removed</source>
        <translation>Checks that no line of the log was altered or removed</translation>
    </message>
    <message>
        <source>Export the lines that the filter leaves, a device a row (Ctrl+E)</source>
        <translation>Export the lines that the filter leaves, a device a row (Ctrl+E)</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>All accounts</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Any time</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Last 24 hours</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Last 7 days</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Last 30 days</translation>
    </message>
    <message>
        <source>No line fits.</source>
        <translation>No line fits.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::AlertDialog</name>
    <message>
        <source>New alert rule</source>
        <translation>New alert rule</translation>
    </message>
    <message>
        <source>Change the alert rule</source>
        <translation>Change the alert rule</translation>
    </message>
    <message>
        <source>Own rule</source>
        <translation>Own rule</translation>
    </message>
    <message>
        <source>After each sync you are told of devices that match and did not before. What matches when the rule is made is not told.</source>
        <translation>After each sync you are told of devices that match and did not before. What matches when the rule is made is not told.</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Begin with</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Devices that match</source>
        <translation>Devices that match</translation>
    </message>
    <message>
        <source>From how many new devices on</source>
        <translation>From how many new devices on</translation>
    </message>
    <message>
        <source>Make the rule</source>
        <translation>Make the rule</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>For instance: silent&gt;3d merchant:…</source>
        <translation>For instance: silent&gt;3d merchant:…</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Counting…</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) match now.</source>
        <translation>
            <numerusform>%n device matches now.</numerusform>
            <numerusform>%n devices match now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::AlertHistoryModel</name>
    <message>
        <source>told</source>
        <translation>told</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>New devices</source>
        <translation>New devices</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>not told yet</source>
        <translation>not told yet</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::AlertNotices</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n alert</numerusform>
            <numerusform>%n alerts</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the devices</source>
        <translation>Show the devices</translation>
    </message>
    <message>
        <source>Show the alerts</source>
        <translation>Show the alerts</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::AlertRulesModel</name>
    <message>
        <source>cannot be followed</source>
        <translation>cannot be followed</translation>
    </message>
    <message>
        <source>never</source>
        <translation>never</translation>
    </message>
    <message>
        <source>%1, on</source>
        <translation>%1, on</translation>
    </message>
    <message>
        <source>%1, off</source>
        <translation>%1, off</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>Devices that match</source>
        <translation>Devices that match</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Last told</source>
        <translation>Last told</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>At least</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::AlertsPage</name>
    <message>
        <source>Alerts</source>
        <translation>Alerts</translation>
    </message>
    <message>
        <source>Alerts</source>
        <comment>under the icon on the rail, two characters in Chinese</comment>
        <translation>Alerts</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>There are no alert rules yet.</source>
        <translation>There are no alert rules yet.</translation>
    </message>
    <message>
        <source>A rule tells you after a sync of devices that are newly so: silent, without a network, with another owner.</source>
        <translation>A rule tells you after a sync of devices that are newly so: silent, without a network, with another owner.</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>New rule</translation>
    </message>
    <message>
        <source>Nothing yet: what newly matches after a sync stands here.</source>
        <translation>Nothing yet: what newly matches after a sync stands here.</translation>
    </message>
    <message>
        <source>Enter or a double click shows the devices.</source>
        <translation>Enter or a double click shows the devices.</translation>
    </message>
    <message>
        <source>Remove the rule</source>
        <translation>Remove the rule</translation>
    </message>
    <message>
        <source>“%1” will not be asked any more. What it told stays in the history.</source>
        <translation>“%1” will not be asked any more. What it told stays in the history.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Keep it</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Quiet hours</translation>
    </message>
    <message>
        <source>What comes meanwhile is told at their end.</source>
        <translation>What comes meanwhile is told at their end.</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Quiet from</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Quiet until</translation>
    </message>
    <message>
        <source>New rule…</source>
        <translation>New rule…</translation>
    </message>
    <message>
        <source>Show the devices</source>
        <translation>Show the devices</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Remove…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Alert rules</source>
        <translation>Alert rules</translation>
    </message>
    <message>
        <source>History of alerts</source>
        <translation>History of alerts</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::AppChooser</name>
    <message>
        <source>Catalogue of %1</source>
        <translation>Catalogue of %1</translation>
    </message>
    <message>
        <source>Not asked for yet</source>
        <translation>Not asked for yet</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Double-click to see these devices</source>
        <translation>Double-click to see these devices</translation>
    </message>
    <message>
        <source>App id (for an app that is used the first time)</source>
        <translation>App id (for an app that is used the first time)</translation>
    </message>
    <message>
        <source>App id</source>
        <translation>App id</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>Look up</translation>
    </message>
    <message>
        <source>Ask for the catalogue again</source>
        <translation>Ask for the catalogue again</translation>
    </message>
    <message>
        <source>Apps</source>
        <translation>Apps</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favourite</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>My devices</source>
        <translation>My devices</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Released</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Least system</source>
        <translation>Least system</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Models</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::AppVersionDialog</name>
    <message>
        <source>The view shows the devices that have the app in any other version than the one wanted.</source>
        <translation>The view shows the devices that have the app in any other version than the one wanted.</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>Wanted version</source>
        <translation>Wanted version</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Wrong app version</source>
        <translation>Wrong app version</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::AppVersionsPanel</name>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>Reading the history…</translation>
    </message>
    <message>
        <source>No app is known yet.</source>
        <translation>No app is known yet.</translation>
    </message>
    <message>
        <source>The apps of the devices come with a sync from a cloud that tells them.</source>
        <translation>The apps of the devices come with a sync from a cloud that tells them.</translation>
    </message>
    <message>
        <source>No device had this app in these weeks.</source>
        <translation>No device had this app in these weeks.</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>Weeks</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Devices by version and week</source>
        <translation>Devices by version and week</translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message>
        <source>Devices that have left since; the history does not tell which version they had, if any.</source>
        <translation>Devices that have left since; the history does not tell which version they had, if any.</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::AppearanceCard</name>
    <message>
        <source>Appearance</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Takes effect at once.</source>
        <translation>Takes effect at once.</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>Same as the system</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Light or dark, or whatever the system uses.</source>
        <translation>Light or dark, or whatever the system uses.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Row height</source>
        <translation>Row height</translation>
    </message>
    <message>
        <source>How close the rows of tables stand.</source>
        <translation>How close the rows of tables stand.</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compact</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>Roomy</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>Columns, widths and the window&apos;s place. Views and filters stay.</source>
        <translation>Columns, widths and the window&apos;s place. Views and filters stay.</translation>
    </message>
    <message>
        <source>Reset the layout</source>
        <translation>Reset the layout</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::AuthorizationPage</name>
    <message>
        <source>Device authorisation</source>
        <translation>Device authorisation</translation>
    </message>
    <message>
        <source>Rights</source>
        <comment>under the icon on the rail, two characters in Chinese</comment>
        <translation>Rights</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>As of %1</translation>
    </message>
    <message>
        <source>Given by me (%1)</source>
        <translation>Given by me (%1)</translation>
    </message>
    <message>
        <source>Received (%1)</source>
        <translation>Received (%1)</translation>
    </message>
    <message>
        <source>Ends within 30 days (%1)</source>
        <translation>Ends within 30 days (%1)</translation>
    </message>
    <message>
        <source>No account offers authorisations through the fleet service. Use the web console.</source>
        <translation>No account offers authorisations through the fleet service. Use the web console.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Reading the authorisations…</source>
        <translation>Reading the authorisations…</translation>
    </message>
    <message>
        <source>No authorisation is like that.</source>
        <translation>No authorisation is like that.</translation>
    </message>
    <message>
        <source>There are others that the search leaves out.</source>
        <translation>There are others that the search leaves out.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>You have not authorised anyone yet.</source>
        <translation>You have not authorised anyone yet.</translation>
    </message>
    <message>
        <source>Let another account put up posters, distribute apps, set broadcasts or manage your devices.</source>
        <translation>Let another account put up posters, distribute apps, set broadcasts or manage your devices.</translation>
    </message>
    <message>
        <source>New authorisation…</source>
        <translation>New authorisation…</translation>
    </message>
    <message>
        <source>Nobody has authorised you yet.</source>
        <translation>Nobody has authorised you yet.</translation>
    </message>
    <message>
        <source>When an owner authorises your account, it appears here after the next sync.</source>
        <translation>When an owner authorises your account, it appears here after the next sync.</translation>
    </message>
    <message>
        <source>The authorisations have not been fetched yet.</source>
        <translation>The authorisations have not been fetched yet.</translation>
    </message>
    <message>
        <source>They come with the next sync (F5).</source>
        <translation>They come with the next sync (F5).</translation>
    </message>
    <message>
        <source>This account&apos;s gateway does not offer authorisations.</source>
        <translation>This account&apos;s gateway does not offer authorisations.</translation>
    </message>
    <message>
        <source>The public methods have none. Authorise in the web console: Devices &gt; Authorised devices, or ask your provider for the fleet service.</source>
        <translation>The public methods have none. Authorise in the web console: Devices &gt; Authorised devices, or ask your provider for the fleet service.</translation>
    </message>
    <message>
        <source>Go to accounts</source>
        <translation>Go to accounts</translation>
    </message>
    <message>
        <source>There is no account with a cloud.</source>
        <translation>There is no account with a cloud.</translation>
    </message>
    <message>
        <source>Authorisations are kept by the cloud. Add an account with a gateway.</source>
        <translation>Authorisations are kept by the cloud. Add an account with a gateway.</translation>
    </message>
    <message>
        <source>Search account, pid, number or right</source>
        <translation>Search account, pid, number or right</translation>
    </message>
    <message>
        <source>Authorisations</source>
        <translation>Authorisations</translation>
    </message>
    <message>
        <source>Given or received</source>
        <translation>Given or received</translation>
    </message>
    <message>
        <source>Remove devices</source>
        <translation>Remove devices</translation>
    </message>
    <message numerus="yes">
        <source>%1 loses its rights on %Ln device(s).</source>
        <translation>
            <numerusform>%1 loses its rights on %Ln device.</numerusform>
            <numerusform>%1 loses its rights on %Ln devices.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln device(s)</source>
        <translation>
            <numerusform>Remove %Ln device</numerusform>
            <numerusform>Remove %Ln devices</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Change rights or end</source>
        <translation>Change rights or end</translation>
    </message>
    <message numerus="yes">
        <source>Change for %Ln device(s)</source>
        <translation>
            <numerusform>Change for %Ln device</numerusform>
            <numerusform>Change for %Ln devices</numerusform>
        </translation>
    </message>
    <message>
        <source>Authorisation %1</source>
        <comment>name of an SN list</comment>
        <translation>Authorisation %1</translation>
    </message>
    <message>
        <source>Kept as the SN list “%1” with %2 rows.</source>
        <translation>Kept as the SN list “%1” with %2 rows.</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::BarCard</name>
    <message>
        <source>Others</source>
        <translation>Others</translation>
    </message>
    <message>
        <source>%1: %2 devices, %3</source>
        <translation>%1: %2 devices, %3</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expired</translation>
    </message>
    <message numerus="yes">
        <source>Within %n days</source>
        <translation>
            <numerusform>Within %n day</numerusform>
            <numerusform>Within %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::BatchModel</name>
    <message>
        <source>SN</source>
        <translation>SN</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Facts</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::BatchView</name>
    <message>
        <source>All causes</source>
        <translation>All causes</translation>
    </message>
    <message>
        <source>Paste 50 to 5,000 SNs, or take a saved list: each gets its verdict, what is most pressing comes first.</source>
        <translation>Paste 50 to 5,000 SNs, or take a saved list: each gets its verdict, what is most pressing comes first.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln device</numerusform>
            <numerusform>%Ln devices</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 broken</source>
        <comment>devices</comment>
        <translation>%1 broken</translation>
    </message>
    <message>
        <source>%1 rows left out: repeated or without an SN</source>
        <translation>%1 rows left out: repeated or without an SN</translation>
    </message>
    <message>
        <source>asked the cloud: %1 of %2</source>
        <translation>asked the cloud: %1 of %2</translation>
    </message>
    <message>
        <source>Export the verdicts</source>
        <translation>Export the verdicts</translation>
    </message>
    <message>
        <source>diagnosis.xlsx</source>
        <translation>diagnosis.xlsx</translation>
    </message>
    <message>
        <source>SNs, one a line or as a column of a sheet</source>
        <translation>SNs, one a line or as a column of a sheet</translation>
    </message>
    <message>
        <source>SNs</source>
        <translation>SNs</translation>
    </message>
    <message>
        <source>Diagnose these</source>
        <translation>Diagnose these</translation>
    </message>
    <message>
        <source>Or take a saved list…</source>
        <translation>Or take a saved list…</translation>
    </message>
    <message>
        <source>Saved list</source>
        <translation>Saved list</translation>
    </message>
    <message>
        <source>Ask the cloud as well</source>
        <translation>Ask the cloud as well</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Verdicts</translation>
    </message>
    <message>
        <source>%1 not known</source>
        <comment>devices</comment>
        <translation>%1 not known</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::BindTab</name>
    <message>
        <source>No device was bound from here lately.</source>
        <translation>No device was bound from here lately.</translation>
    </message>
    <message>
        <source>Bind devices to a merchant and a shop. Where the merchant must sign, the QR code appears here.</source>
        <translation>Bind devices to a merchant and a shop. Where the merchant must sign, the QR code appears here.</translation>
    </message>
    <message>
        <source>Bind devices…</source>
        <translation>Bind devices…</translation>
    </message>
    <message>
        <source>Unbind</source>
        <translation>Unbind</translation>
    </message>
    <message>
        <source>%1 will no longer belong to its merchant and shop. Payments on it stop.</source>
        <translation>%1 will no longer belong to its merchant and shop. Payments on it stop.</translation>
    </message>
    <message>
        <source>SN</source>
        <translation>SN</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Applied</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Bindings</source>
        <translation>Bindings</translation>
    </message>
    <message>
        <source>The merchant scans this with Alipay and signs:</source>
        <translation>The merchant scans this with Alipay and signs:</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Copy the link</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Ask again</translation>
    </message>
    <message>
        <source>Unbind…</source>
        <translation>Unbind…</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Not sent yet</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::BindWizard</name>
    <message>
        <source>Bind devices</source>
        <translation>Bind devices</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Devices</translation>
    </message>
    <message>
        <source>Merchant and shop</source>
        <translation>Merchant and shop</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>Account: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n devices</source>
        <translation>
            <numerusform>%n device</numerusform>
            <numerusform>%n devices</numerusform>
        </translation>
    </message>
    <message>
        <source>Merchant: %1</source>
        <translation>Merchant: %1</translation>
    </message>
    <message>
        <source>Shop: %1</source>
        <translation>Shop: %1</translation>
    </message>
    <message numerus="yes">
        <source>Bind %n devices</source>
        <translation>
            <numerusform>Bind %n device</numerusform>
            <numerusform>Bind %n devices</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no check for this way: each device is bound, or refused with a reason, when it is sent.</source>
        <translation>There is no check for this way: each device is bound, or refused with a reason, when it is sent.</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Asking…</translation>
    </message>
    <message>
        <source>Nothing speaks against it.</source>
        <translation>Nothing speaks against it.</translation>
    </message>
    <message numerus="yes">
        <source>%n devices cannot be bound and will not be sent.</source>
        <translation>
            <numerusform>%n device cannot be bound and will not be sent.</numerusform>
            <numerusform>%n devices cannot be bound and will not be sent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Onboarding applies for each device; a merchant that is not in the white list signs by a QR code, and the state is followed until the device is bound.</source>
        <translation>Onboarding applies for each device; a merchant that is not in the white list signs by a QR code, and the state is followed until the device is bound.</translation>
    </message>
    <message>
        <source>Direct merchant</source>
        <translation>Direct merchant</translation>
    </message>
    <message>
        <source>Indirect merchant</source>
        <translation>Indirect merchant</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>SMID</source>
        <translation>SMID</translation>
    </message>
    <message>
        <source>Merchant&apos;s PID</source>
        <translation>Merchant&apos;s PID</translation>
    </message>
    <message>
        <source>Shop ID</source>
        <translation>Shop ID</translation>
    </message>
    <message>
        <source>Shop&apos;s name</source>
        <translation>Shop&apos;s name</translation>
    </message>
    <message>
        <source>As the device shows it</source>
        <translation>As the device shows it</translation>
    </message>
    <message>
        <source>SN</source>
        <translation>SN</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>What is said</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::BroadcastDevicesModel</name>
    <message>
        <source>SN</source>
        <translation>SN</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Spoken at</source>
        <translation>Spoken at</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Why not</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::BroadcastDialog</name>
    <message>
        <source>Keep this text…</source>
        <translation>Keep this text…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Once, now</source>
        <translation>Once, now</translation>
    </message>
    <message>
        <source>Daily, until it is stopped</source>
        <translation>Daily, until it is stopped</translation>
    </message>
    <message>
        <source>Broadcast</source>
        <translation>Broadcast</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Texts</translation>
    </message>
    <message>
        <source>What is spoken</source>
        <translation>What is spoken</translation>
    </message>
    <message>
        <source>What the devices shall say</source>
        <translation>What the devices shall say</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Minutes between two repetitions</source>
        <translation>Minutes between two repetitions</translation>
    </message>
    <message>
        <source>every </source>
        <comment>before a number of minutes</comment>
        <translation>every </translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Choose a text…</source>
        <translation>Choose a text…</translation>
    </message>
    <message>
        <source>Keep the text</source>
        <translation>Keep the text</translation>
    </message>
    <message>
        <source>Its name; a text of the same name is replaced.</source>
        <translation>Its name; a text of the same name is replaced.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 characters, about %n second(s)</source>
        <translation>
            <numerusform>%1 of %2 characters, about %n second</numerusform>
            <numerusform>%1 of %2 characters, about %n seconds</numerusform>
        </translation>
    </message>
    <message>
        <source>Spoken: %1</source>
        <translation>Spoken: %1</translation>
    </message>
    <message>
        <source>Not spoken: %1</source>
        <translation>Not spoken: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are offline and may not hear it.</source>
        <translation>
            <numerusform>%Ln of them is offline and may not hear it.</numerusform>
            <numerusform>%Ln of them are offline and may not hear it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln devices are too many at once: choose %1 at most.</source>
        <translation>
            <numerusform>%Ln device is too many at once: choose %1 at most.</numerusform>
            <numerusform>%Ln devices are too many at once: choose %1 at most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Broadcast to %Ln device(s)</source>
        <translation>
            <numerusform>Broadcast to %Ln device</numerusform>
            <numerusform>Broadcast to %Ln devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::BroadcastsModel</name>
    <message>
        <source>Stopped</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>%1 have spoken</source>
        <translation>%1 have spoken</translation>
    </message>
    <message>
        <source>On %1</source>
        <translation>On %1</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1 refused</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Devices</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>How it stands</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Sent at</source>
        <translation>Sent at</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::BroadcastsTab</name>
    <message>
        <source>Broadcasts</source>
        <translation>Broadcasts</translation>
    </message>
    <message>
        <source>Go to the devices</source>
        <translation>Go to the devices</translation>
    </message>
    <message>
        <source>Nothing was broadcast yet.</source>
        <translation>Nothing was broadcast yet.</translation>
    </message>
    <message>
        <source>Choose devices on the devices page, then “Operate”, “Broadcast…”: they speak a text once or day by day.</source>
        <translation>Choose devices on the devices page, then “Operate”, “Broadcast…”: they speak a text once or day by day.</translation>
    </message>
    <message>
        <source>Show the devices</source>
        <translation>Show the devices</translation>
    </message>
    <message>
        <source>Stop it on all devices</source>
        <translation>Stop it on all devices</translation>
    </message>
    <message>
        <source>Devices of the broadcast</source>
        <translation>Devices of the broadcast</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::CancelTaskDialog</name>
    <message>
        <source>Cancel the task</source>
        <translation>Cancel the task</translation>
    </message>
    <message>
        <source>Cancel “%1”?</source>
        <translation>Cancel “%1”?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) can still be recalled: nothing more happens on them.</source>
        <translation>
            <numerusform>%Ln device can still be recalled: nothing more happens on it.</numerusform>
            <numerusform>%Ln devices can still be recalled: nothing more happens on them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) are already at it and may come to an end.</source>
        <translation>
            <numerusform>%Ln device is already at it and may come to an end.</numerusform>
            <numerusform>%Ln devices are already at it and may come to an end.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was done stays done. A canceled task cannot be started again, only cloned.</source>
        <translation>What was done stays done. A canceled task cannot be started again, only cloned.</translation>
    </message>
    <message>
        <source>Keep the task</source>
        <translation>Keep the task</translation>
    </message>
    <message numerus="yes">
        <source>Cancel on %Ln device(s)</source>
        <translation>
            <numerusform>Cancel on %Ln device</numerusform>
            <numerusform>Cancel on %Ln devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::CatalogueTab</name>
    <message>
        <source>Apps</source>
        <translation>Apps</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Distribute this version…</source>
        <translation>Distribute this version…</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::ChangeFieldsModel</name>
    <message>
        <source>All changes</source>
        <translation>All changes</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Field</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::ChangeList</name>
    <message numerus="yes">
        <source>%Ln older change(s)</source>
        <translation>
            <numerusform>%Ln older change</numerusform>
            <numerusform>%Ln older changes</numerusform>
        </translation>
    </message>
    <message>
        <source>No change since the first synchronisation.</source>
        <translation>No change since the first synchronisation.</translation>
    </message>
    <message>
        <source>The device left the list</source>
        <translation>The device left the list</translation>
    </message>
    <message>
        <source>The device came into the list</source>
        <translation>The device came into the list</translation>
    </message>
    <message>
        <source>%1 was removed</source>
        <comment>an app</comment>
        <translation>%1 was removed</translation>
    </message>
    <message>
        <source>%1 %2 was installed</source>
        <comment>an app and its version</comment>
        <translation>%1 %2 was installed</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>field, before, after</comment>
        <translation>%1: %2 → %3</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::ChangeRowsModel</name>
    <message numerus="yes">
        <source>The last of %n change(s)</source>
        <translation>
            <numerusform>The last of %n change</numerusform>
            <numerusform>The last of %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::ChangesPage</name>
    <message>
        <source>Changes</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>Changes</source>
        <comment>under the icon on the rail, two characters in Chinese</comment>
        <translation>Changes</translation>
    </message>
    <message>
        <source>versions-%1.csv</source>
        <translation>versions-%1.csv</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>as of %1</translation>
    </message>
    <message>
        <source>%1 devices changed · %2 added · %3 removed</source>
        <translation>%1 devices changed · %2 added · %3 removed</translation>
    </message>
    <message>
        <source>%1 left and came back</source>
        <translation>%1 left and came back</translation>
    </message>
    <message>
        <source>the history begins on %1</source>
        <translation>the history begins on %1</translation>
    </message>
    <message>
        <source>There is no account yet.</source>
        <translation>There is no account yet.</translation>
    </message>
    <message>
        <source>The history begins with the first sync of an account.</source>
        <translation>The history begins with the first sync of an account.</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Add an account</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>Reading the history…</translation>
    </message>
    <message>
        <source>There is no history yet.</source>
        <translation>There is no history yet.</translation>
    </message>
    <message>
        <source>Each sync adds what it finds changed. After the second one there is something to compare.</source>
        <translation>Each sync adds what it finds changed. After the second one there is something to compare.</translation>
    </message>
    <message>
        <source>Nothing changed between these two times.</source>
        <translation>Nothing changed between these two times.</translation>
    </message>
    <message>
        <source>Changes are seen by syncs and bear the time of the sync that saw them.</source>
        <translation>Changes are seen by syncs and bear the time of the sync that saw them.</translation>
    </message>
    <message>
        <source>Show the whole history</source>
        <translation>Show the whole history</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV files (*.csv)</translation>
    </message>
    <message>
        <source>changes.csv</source>
        <translation>changes.csv</translation>
    </message>
    <message>
        <source>Between two times</source>
        <translation>Between two times</translation>
    </message>
    <message>
        <source>App versions by week</source>
        <translation>App versions by week</translation>
    </message>
    <message>
        <source>Show these devices</source>
        <translation>Show these devices</translation>
    </message>
    <message>
        <source>The devices whose field changed since the first time, in the table of devices</source>
        <translation>The devices whose field changed since the first time, in the table of devices</translation>
    </message>
    <message>
        <source>Open the device</source>
        <translation>Open the device</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Changed fields</source>
        <translation>Changed fields</translation>
    </message>
    <message>
        <source>Export the changes that are shown (Ctrl+E)</source>
        <translation>Export the changes that are shown (Ctrl+E)</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::CheckCard</name>
    <message>
        <source>Asking…</source>
        <translation>Asking…</translation>
    </message>
    <message>
        <source>Learn more</source>
        <translation>Learn more</translation>
    </message>
    <message>
        <source>Alipay&apos;s own look-up (copies the SN)</source>
        <translation>Alipay&apos;s own look-up (copies the SN)</translation>
    </message>
    <message>
        <source>Set the Wi-Fi…</source>
        <translation>Set the Wi-Fi…</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::CheckDialog</name>
    <message>
        <source>Check %1</source>
        <translation>Check %1</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Check again</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::CheckLines</name>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificates</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connection</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>Fleet service</source>
        <translation>Fleet service</translation>
    </message>
    <message>
        <source>This computer&apos;s clock agrees with the gateway&apos;s.</source>
        <translation>This computer&apos;s clock agrees with the gateway&apos;s.</translation>
    </message>
    <message numerus="yes">
        <source>Version %1, %n method(s).</source>
        <translation>
            <numerusform>Version %1, %n method.</numerusform>
            <numerusform>Version %1, %n methods.</numerusform>
        </translation>
    </message>
    <message>
        <source>App certificate: %1</source>
        <translation>App certificate: %1</translation>
    </message>
    <message>
        <source>Alipay certificate: %1</source>
        <translation>Alipay certificate: %1</translation>
    </message>
    <message>
        <source>SN %1, valid until %2</source>
        <translation>SN %1, valid until %2</translation>
    </message>
    <message>
        <source>Granted to this app: %1</source>
        <translation>Granted to this app: %1</translation>
    </message>
    <message>
        <source>There is no device to ask for.</source>
        <translation>There is no device to ask for.</translation>
    </message>
    <message>
        <source>Not found out: %1. %2</source>
        <translation>Not found out: %1. %2</translation>
    </message>
    <message>
        <source>Not checked.</source>
        <translation>Not checked.</translation>
    </message>
    <message>
        <source>The keys can be read and go together.</source>
        <translation>The keys can be read and go together.</translation>
    </message>
    <message>
        <source>The gateway answers.</source>
        <translation>The gateway answers.</translation>
    </message>
    <message>
        <source>The gateway accepts our signature, and its answer carries the right one.</source>
        <translation>The gateway accepts our signature, and its answer carries the right one.</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::Chip</name>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Remove %1</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::ChipRow</name>
    <message>
        <source>All %1 devices</source>
        <translation>All %1 devices</translation>
    </message>
    <message>
        <source>%1 / %2 devices</source>
        <comment>shown and known</comment>
        <translation>%1 / %2 devices</translation>
    </message>
    <message>
        <source>%1
Click to turn it into its contrary</source>
        <translation>%1
Click to turn it into its contrary</translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation>%1 of %2 selected</translation>
    </message>
    <message>
        <source>%1 selected, %2 of them not shown</source>
        <translation>%1 selected, %2 of them not shown</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 selected</translation>
    </message>
    <message>
        <source>Loading %1 devices…</source>
        <translation>Loading %1 devices…</translation>
    </message>
    <message>
        <source>Loading the devices…</source>
        <translation>Loading the devices…</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::ColumnChooser</name>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Find a column</source>
        <translation>Find a column</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>Reset layout</translation>
    </message>
    <message>
        <source>Columns, their order and their widths as in a new table.</source>
        <translation>Columns, their order and their widths as in a new table.</translation>
    </message>
    <message>
        <source>The last column stays.</source>
        <translation>The last column stays.</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::ColumnHeader</name>
    <message>
        <source>Leave out</source>
        <translation>Leave out</translation>
    </message>
    <message>
        <source>Versions of the apps</source>
        <translation>Versions of the apps</translation>
    </message>
    <message>
        <source>What the column %1 is taken for</source>
        <translation>What the column %1 is taken for</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::CommandDevicesModel</name>
    <message>
        <source>Refused</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Not sent yet</translation>
    </message>
    <message>
        <source>Not asked about yet</source>
        <translation>Not asked about yet</translation>
    </message>
    <message>
        <source>SN</source>
        <translation>SN</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Why, or the log</source>
        <translation>Why, or the log</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Changed</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::CommandDialog</name>
    <message>
        <source>Command devices remotely</source>
        <translation>Command devices remotely</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message numerus="yes">
        <source>A factory reset takes %n devices at most. Choose fewer.</source>
        <translation>
            <numerusform>A factory reset takes %n device at most. Choose fewer.</numerusform>
            <numerusform>A factory reset takes %n devices at most. Choose fewer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Type the last four characters of the SN %1.</source>
        <translation>Type the last four characters of the SN %1.</translation>
    </message>
    <message>
        <source>Type the last four characters of each SN, with blanks between them.</source>
        <translation>Type the last four characters of each SN, with blanks between them.</translation>
    </message>
    <message>
        <source>Type the number of devices.</source>
        <translation>Type the number of devices.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are offline: the command waits for them for a day.</source>
        <translation>
            <numerusform>%Ln of them is offline: the command waits for it for a day.</numerusform>
            <numerusform>%Ln of them are offline: the command waits for them for a day.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln device(s)</source>
        <comment>a command and to how many</comment>
        <translation>
            <numerusform>%1: %Ln device</numerusform>
            <numerusform>%1: %Ln devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::CommandsModel</name>
    <message>
        <source>%1 done</source>
        <translation>%1 done</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 failed</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1 refused</translation>
    </message>
    <message>
        <source>%1 under way</source>
        <translation>%1 under way</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Given</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Command</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Devices</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>How it stands</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::CommandsTab</name>
    <message>
        <source>Remote management</source>
        <translation>Remote management</translation>
    </message>
    <message>
        <source>Go to the devices</source>
        <translation>Go to the devices</translation>
    </message>
    <message>
        <source>No command was given yet.</source>
        <translation>No command was given yet.</translation>
    </message>
    <message>
        <source>Show the devices</source>
        <translation>Show the devices</translation>
    </message>
    <message>
        <source>Open the log</source>
        <translation>Open the log</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>Devices of the command</source>
        <translation>Devices of the command</translation>
    </message>
    <message>
        <source>Choose devices on the devices page, then “Operate”: restart, collect the log, refresh, factory reset.</source>
        <translation>Choose devices on the devices page, then “Operate”: restart, collect the log, refresh, factory reset.</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::ComparisonView</name>
    <message>
        <source>Property</source>
        <translation>Property</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Failed with it</source>
        <translation>Failed with it</translation>
    </message>
    <message>
        <source>Failed without it</source>
        <translation>Failed without it</translation>
    </message>
    <message>
        <source>Failed devices against those that succeeded</source>
        <translation>Failed devices against those that succeeded</translation>
    </message>
    <message>
        <source>An association only: it does not say what caused the failures. Devices that share one property often share others as well.</source>
        <translation>An association only: it does not say what caused the failures. Devices that share one property often share others as well.</translation>
    </message>
    <message>
        <source>There are too few failed devices to compare: %1 of at least %2.</source>
        <translation>There are too few failed devices to compare: %1 of at least %2.</translation>
    </message>
    <message>
        <source>Comparing the failed devices with those that succeeded…</source>
        <translation>Comparing the failed devices with those that succeeded…</translation>
    </message>
    <message>
        <source>The failed devices have nothing in common that the others have not.</source>
        <translation>The failed devices have nothing in common that the others have not.</translation>
    </message>
    <message>
        <source>Odds ratio (95 %)</source>
        <translation>Odds ratio (95 %)</translation>
    </message>
    <message>
        <source>Devices with these failed more often than the others, the strongest first. Counts are failed devices of those that failed or succeeded.</source>
        <translation>Devices with these failed more often than the others, the strongest first. Counts are failed devices of those that failed or succeeded.</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::ConsentDialog</name>
    <message>
        <source>Ask again</source>
        <translation>Ask again</translation>
    </message>
    <message>
        <source>Renew the token</source>
        <translation>Renew the token</translation>
    </message>
    <message>
        <source>Ask the merchant again…</source>
        <translation>Ask the merchant again…</translation>
    </message>
    <message>
        <source>Authorisation of %1</source>
        <translation>Authorisation of %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Asking…</translation>
    </message>
    <message>
        <source>The authorisation is valid.</source>
        <translation>The authorisation is valid.</translation>
    </message>
    <message>
        <source>The authorisation is not valid any more: the merchant has withdrawn it, or it has ended.</source>
        <translation>The authorisation is not valid any more: the merchant has withdrawn it, or it has ended.</translation>
    </message>
    <message>
        <source>Merchant: %1</source>
        <translation>Merchant: %1</translation>
    </message>
    <message>
        <source>Merchant&apos;s app: %1</source>
        <translation>Merchant&apos;s app: %1</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Since %1</translation>
    </message>
    <message>
        <source>Until %1; the open platform may extend it by itself</source>
        <translation>Until %1; the open platform may extend it by itself</translation>
    </message>
    <message>
        <source>Methods: %1</source>
        <translation>Methods: %1</translation>
    </message>
    <message>
        <source>This could not be found out.</source>
        <translation>This could not be found out.</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::CountersWords</name>
    <message>
        <source> · %1 failed</source>
        <translation> · %1 failed</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a counter and its number</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::DataCard</name>
    <message>
        <source>Back up to</source>
        <translation>Back up to</translation>
    </message>
    <message>
        <source>Backups (*.zip)</source>
        <translation>Backups (*.zip)</translation>
    </message>
    <message>
        <source>Back up to %1</source>
        <translation>Back up to %1</translation>
    </message>
    <message>
        <source>%1 packed. Keys and passwords are not in it.</source>
        <translation>%1 packed. Keys and passwords are not in it.</translation>
    </message>
    <message>
        <source>Restore from</source>
        <translation>Restore from</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restore a backup</translation>
    </message>
    <message numerus="yes">
        <source>The backup of %1 with %n account(s) takes the place of what is here.</source>
        <translation>
            <numerusform>The backup of %1 with %n account takes the place of what is here.</numerusform>
            <numerusform>The backup of %1 with %n accounts takes the place of what is here.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore and start anew</source>
        <translation>Restore and start anew</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Data folder</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>Keep changes for</source>
        <translation>Keep changes for</translation>
    </message>
    <message>
        <source>Older ones are forgotten after a sync. Your tags, notes and the activity log stay.</source>
        <translation>Older ones are forgotten after a sync. Your tags, notes and the activity log stay.</translation>
    </message>
    <message>
        <source>Ever</source>
        <translation>Ever</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>What cannot be fetched again: accounts, views, lists, tags, history, activity. No keys.</source>
        <translation>What cannot be fetched again: accounts, views, lists, tags, history, activity. No keys.</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Back up…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Restore…</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>In the data folder under “logs”. Keys and tokens are never in it.</source>
        <translation>In the data folder under “logs”. Keys and tokens are never in it.</translation>
    </message>
    <message>
        <source>What matters</source>
        <translation>What matters</translation>
    </message>
    <message>
        <source>Everything, for support</source>
        <translation>Everything, for support</translation>
    </message>
    <message>
        <source>Move the data to</source>
        <translation>Move the data to</translation>
    </message>
    <message>
        <source>Move the data</source>
        <translation>Move the data</translation>
    </message>
    <message>
        <source>The data move to %1.</source>
        <translation>The data move to %1.</translation>
    </message>
    <message>
        <source>The program starts anew for it. The command line follows; close it, and other windows, before.</source>
        <translation>The program starts anew for it. The command line follows; close it, and other windows, before.</translation>
    </message>
    <message>
        <source>Move and start anew</source>
        <translation>Move and start anew</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Move…</translation>
    </message>
    <message>
        <source>The program starts anew for it and fetches the devices again. What was still to be sent is paused and asks before it is sent. What is here now stays in the data folder, under “replaced-…”.</source>
        <translation>The program starts anew for it and fetches the devices again. What was still to be sent is paused and asks before it is sent. What is here now stays in the data folder, under “replaced-…”.</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::DetailPane</name>
    <message>
        <source>Identity</source>
        <translation>Identity</translation>
    </message>
    <message>
        <source>Owner and rights</source>
        <translation>Owner and rights</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Network and SIM</source>
        <translation>Network and SIM</translation>
    </message>
    <message>
        <source>Apps</source>
        <translation>Apps</translation>
    </message>
    <message>
        <source>System and storage</source>
        <translation>System and storage</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Times</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Device details</source>
        <translation>Device details</translation>
    </message>
    <message>
        <source>Choose a device to see all that is known about it.</source>
        <translation>Choose a device to see all that is known about it.</translation>
    </message>
    <message>
        <source>Close (Ctrl+2)</source>
        <translation>Close (Ctrl+2)</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>Close details</translation>
    </message>
    <message>
        <source>Recent changes</source>
        <translation>Recent changes</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>source, age</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>From %1, as of %2</source>
        <translation>From %1, as of %2</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>Reading the history…</translation>
    </message>
    <message>
        <source>Show the raw record</source>
        <translation>Show the raw record</translation>
    </message>
    <message>
        <source>My labels (kept on this computer only)</source>
        <translation>My labels (kept on this computer only)</translation>
    </message>
    <message>
        <source>Open a map in the browser</source>
        <translation>Open a map in the browser</translation>
    </message>
    <message>
        <source>Authorisation: who may do what</source>
        <translation>Authorisation: who may do what</translation>
    </message>
    <message>
        <source>Distribution tasks</source>
        <translation>Distribution tasks</translation>
    </message>
    <message>
        <source>gone since %1</source>
        <translation>gone since %1</translation>
    </message>
    <message>
        <source>%1 no longer lists the device: these are its last known values.</source>
        <translation>%1 no longer lists the device: these are its last known values.</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::DeviceDiagnosis</name>
    <message>
        <source>What is wrong with a device?</source>
        <translation>What is wrong with a device?</translation>
    </message>
    <message>
        <source>Type, paste or scan an SN. What is known appears at once, and what the cloud says takes its place.
The SN stands on a label at the back or the bottom of the device, on its box, and under “About” in its settings.</source>
        <translation>Type, paste or scan an SN. What is known appears at once, and what the cloud says takes its place.
The SN stands on a label at the back or the bottom of the device, on its box, and under “About” in its settings.</translation>
    </message>
    <message>
        <source>Looking for %1…</source>
        <translation>Looking for %1…</translation>
    </message>
    <message>
        <source>No account here has %1. Asking the cloud…</source>
        <translation>No account here has %1. Asking the cloud…</translation>
    </message>
    <message>
        <source>No account here has the device %1.</source>
        <translation>No account here has the device %1.</translation>
    </message>
    <message>
        <source>Compare the SN with the label on the device: O and 0, I and 1 are easily taken for each other.</source>
        <translation>Compare the SN with the label on the device: O and 0, I and 1 are easily taken for each other.</translation>
    </message>
    <message>
        <source>Diagnose %1</source>
        <translation>Diagnose %1</translation>
    </message>
    <message>
        <source>Several suppliers have a device with the SN %1.</source>
        <translation>Several suppliers have a device with the SN %1.</translation>
    </message>
    <message>
        <source>Type one of them, with its supplier:</source>
        <translation>Type one of them, with its supplier:</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>account %1</source>
        <translation>account %1</translation>
    </message>
    <message>
        <source>Show it among the devices</source>
        <translation>Show it among the devices</translation>
    </message>
    <message>
        <source>Supplier: not known</source>
        <translation>Supplier: not known</translation>
    </message>
    <message>
        <source>Supplier: %1</source>
        <translation>Supplier: %1</translation>
    </message>
    <message>
        <source>The SN is on the clipboard.</source>
        <translation>The SN is on the clipboard.</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <translation>Whom to call</translation>
    </message>
    <message>
        <source>Phone or name of the supplier&apos;s service (kept on this computer)</source>
        <translation>Phone or name of the supplier&apos;s service (kept on this computer)</translation>
    </message>
    <message>
        <source>Contact of the supplier</source>
        <translation>Contact of the supplier</translation>
    </message>
    <message>
        <source>For the device itself: its supplier. For account, payment and authorisation: Alipay, 95188.
In the web console: merchants 运营中心 &gt; 设备运营 &gt; 设备管理, service providers 服务商运营 &gt; 设备运营 &gt; 设备管理.</source>
        <translation>For the device itself: its supplier. For account, payment and authorisation: Alipay, 95188.
In the web console: merchants 运营中心 &gt; 设备运营 &gt; 设备管理, service providers 服务商运营 &gt; 设备运营 &gt; 设备管理.</translation>
    </message>
    <message>
        <source>Evidence bundle…</source>
        <translation>Evidence bundle…</translation>
    </message>
    <message>
        <source>One file with everything that whoever is to mend this device asks for</source>
        <translation>One file with everything that whoever is to mend this device asks for</translation>
    </message>
    <message>
        <source>No account here has %1, and the cloud could not be asked.</source>
        <translation>No account here has %1, and the cloud could not be asked.</translation>
    </message>
    <message>
        <source>The cloud answered %1 of %2 questions.</source>
        <translation>The cloud answered %1 of %2 questions.</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::DeviceExport</name>
    <message>
        <source>Export to %1</source>
        <translation>Export to %1</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>Stopped. No file was written.</translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln device(s).</source>
        <translation>
            <numerusform>Exported %Ln device.</numerusform>
            <numerusform>Exported %Ln devices.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::DeviceStates</name>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Loading devices…</source>
        <translation>Loading devices…</translation>
    </message>
    <message>
        <source>No device matches the filter.</source>
        <translation>No device matches the filter.</translation>
    </message>
    <message>
        <source>%1 devices are hidden by it.</source>
        <translation>%1 devices are hidden by it.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Clear filter</translation>
    </message>
    <message>
        <source>There is no account yet.</source>
        <translation>There is no account yet.</translation>
    </message>
    <message>
        <source>Devices come from an account or from a file.</source>
        <translation>Devices come from an account or from a file.</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Add an account</translation>
    </message>
    <message>
        <source>Synchronising…</source>
        <translation>Synchronising…</translation>
    </message>
    <message>
        <source>The devices appear as soon as the first list is complete.</source>
        <translation>The devices appear as soon as the first list is complete.</translation>
    </message>
    <message>
        <source>Synchronise again</source>
        <translation>Synchronise again</translation>
    </message>
    <message>
        <source>No file was imported yet.</source>
        <translation>No file was imported yet.</translation>
    </message>
    <message>
        <source>Download the device list from the web console and import it here.</source>
        <translation>Download the device list from the web console and import it here.</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Import a file</translation>
    </message>
    <message>
        <source>Not synchronised yet.</source>
        <translation>Not synchronised yet.</translation>
    </message>
    <message>
        <source>The device list is fetched once and then reads without a network.</source>
        <translation>The device list is fetched once and then reads without a network.</translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>Synchronise now</translation>
    </message>
    <message>
        <source>This account has no devices.</source>
        <translation>This account has no devices.</translation>
    </message>
    <message>
        <source>The list was fetched and is empty. Devices appear after binding or after a purchase is received.</source>
        <translation>The list was fetched and is empty. Devices appear after binding or after a purchase is received.</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::DeviceStep</name>
    <message>
        <source>the devices page</source>
        <translation>the devices page</translation>
    </message>
    <message>
        <source>pasted</source>
        <translation>pasted</translation>
    </message>
    <message>
        <source>%1 (%2 rows)</source>
        <translation>%1 (%2 rows)</translation>
    </message>
    <message>
        <source>list “%1”</source>
        <translation>list “%1”</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) frozen.</source>
        <translation>
            <numerusform>%Ln device frozen.</numerusform>
            <numerusform>%Ln devices frozen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) were sorted out and will not be sent:</source>
        <translation>
            <numerusform>%Ln row was sorted out and will not be sent:</numerusform>
            <numerusform>%Ln rows were sorted out and will not be sent:</numerusform>
        </translation>
    </message>
    <message>
        <source>SN or SN@supplier</source>
        <translation>SN or SN@supplier</translation>
    </message>
    <message>
        <source>SNs</source>
        <translation>SNs</translation>
    </message>
    <message>
        <source>Or take a saved list…</source>
        <translation>Or take a saved list…</translation>
    </message>
    <message>
        <source>Saved list</source>
        <translation>Saved list</translation>
    </message>
    <message>
        <source>Sorted out</source>
        <translation>Sorted out</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Copy what was sorted out</source>
        <translation>Copy what was sorted out</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::DeviceTable</name>
    <message>
        <source>Show details</source>
        <translation>Show details</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>Copy cell</translation>
    </message>
    <message>
        <source>Copy SN</source>
        <translation>Copy SN</translation>
    </message>
    <message>
        <source>Select all shown</source>
        <translation>Select all shown</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>Copy as</translation>
    </message>
    <message>
        <source>TSV</source>
        <translation>TSV</translation>
    </message>
    <message>
        <source>TSV with headers</source>
        <translation>TSV with headers</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Markdown table</source>
        <translation>Markdown table</translation>
    </message>
    <message>
        <source>List of SNs</source>
        <translation>List of SNs</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::DeviceText</name>
    <message>
        <source>Not told by the source</source>
        <translation>Not told by the source</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>main app</source>
        <translation>main app</translation>
    </message>
    <message>
        <source>starts with the device</source>
        <translation>starts with the device</translation>
    </message>
    <message>
        <source>Android app</source>
        <translation>Android app</translation>
    </message>
    <message>
        <source>mini program</source>
        <translation>mini program</translation>
    </message>
    <message>
        <source>light app</source>
        <translation>light app</translation>
    </message>
    <message>
        <source>official app</source>
        <translation>official app</translation>
    </message>
    <message>
        <source>system</source>
        <translation>system</translation>
    </message>
    <message>
        <source>running</source>
        <translation>running</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>stopped</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::DevicesPage</name>
    <message>
        <source>Devices</source>
        <translation>Devices</translation>
    </message>
    <message>
        <source>Devices</source>
        <comment>under the icon on the rail, two characters in Chinese</comment>
        <translation>Devices</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Export what is shown (Ctrl+E)</source>
        <translation>Export what is shown (Ctrl+E)</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Device table</source>
        <translation>Device table</translation>
    </message>
    <message>
        <source>Synchronise</source>
        <translation>Synchronise</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>%1 rows are too many to copy. Export them instead.</source>
        <translation>%1 rows are too many to copy. Export them instead.</translation>
    </message>
    <message>
        <source>Stop synchronising; the next one goes on from there</source>
        <translation>Stop synchronising; the next one goes on from there</translation>
    </message>
    <message>
        <source>Fetch what changed (F5)</source>
        <translation>Fetch what changed (F5)</translation>
    </message>
    <message>
        <source>data %1</source>
        <comment>how old: data 3 minutes ago</comment>
        <translation>data %1</translation>
    </message>
    <message>
        <source>Name the supplier…</source>
        <translation>Name the supplier…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) lack their details</source>
        <translation>
            <numerusform>%Ln device lacks its details</numerusform>
            <numerusform>%Ln devices lack their details</numerusform>
        </translation>
    </message>
    <message>
        <source>Their SN alone is not enough for the public methods: the supplier or the item is needed.</source>
        <translation>Their SN alone is not enough for the public methods: the supplier or the item is needed.</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Views</translation>
    </message>
    <message>
        <source>Choose and keep views</source>
        <translation>Choose and keep views</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Lists</translation>
    </message>
    <message>
        <source>SN lists: paste, open or scan SNs and see which devices they are (Ctrl+L)</source>
        <translation>SN lists: paste, open or scan SNs and see which devices they are (Ctrl+L)</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>Export what is shown</translation>
    </message>
    <message>
        <source>Back to the view before</source>
        <translation>Back to the view before</translation>
    </message>
    <message>
        <source>SN lists</source>
        <translation>SN lists</translation>
    </message>
    <message>
        <source>Show or hide views and values</source>
        <translation>Show or hide views and values</translation>
    </message>
    <message>
        <source>Show or hide the details</source>
        <translation>Show or hide the details</translation>
    </message>
    <message numerus="yes">
        <source>Authorise %Ln device(s)…</source>
        <translation>
            <numerusform>Authorise %Ln device…</numerusform>
            <numerusform>Authorise %Ln devices…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Authorise all %Ln device(s) shown…</source>
        <translation>
            <numerusform>Authorise all %Ln device shown…</numerusform>
            <numerusform>Authorise all %Ln devices shown…</numerusform>
        </translation>
    </message>
    <message>
        <source>Authorise…</source>
        <translation>Authorise…</translation>
    </message>
    <message>
        <source>Distribute app…</source>
        <translation>Distribute app…</translation>
    </message>
    <message numerus="yes">
        <source>Distribute an app to %Ln device(s)…</source>
        <translation>
            <numerusform>Distribute an app to %Ln device…</numerusform>
            <numerusform>Distribute an app to %Ln devices…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Distribute an app to all %Ln device(s) shown…</source>
        <translation>
            <numerusform>Distribute an app to the %Ln device shown…</numerusform>
            <numerusform>Distribute an app to all %Ln devices shown…</numerusform>
        </translation>
    </message>
    <message>
        <source>Diagnose</source>
        <translation>Diagnose</translation>
    </message>
    <message numerus="yes">
        <source>Diagnose %Ln device(s)</source>
        <translation>
            <numerusform>Diagnose %Ln device</numerusform>
            <numerusform>Diagnose %Ln devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Diagnose all %Ln device(s) shown</source>
        <translation>
            <numerusform>Diagnose the %Ln device shown</numerusform>
            <numerusform>Diagnose all %Ln devices shown</numerusform>
        </translation>
    </message>
    <message>
        <source>Bind…</source>
        <translation>Bind…</translation>
    </message>
    <message numerus="yes">
        <source>Bind %Ln device(s) to a merchant…</source>
        <translation>
            <numerusform>Bind %Ln device to a merchant…</numerusform>
            <numerusform>Bind %Ln devices to a merchant…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bind all %Ln device(s) shown to a merchant…</source>
        <translation>
            <numerusform>Bind the %Ln device shown to a merchant…</numerusform>
            <numerusform>Bind all %Ln devices shown to a merchant…</numerusform>
        </translation>
    </message>
    <message>
        <source>Operate</source>
        <translation>Operate</translation>
    </message>
    <message numerus="yes">
        <source>Operate %Ln device(s)</source>
        <translation>
            <numerusform>Operate %Ln device</numerusform>
            <numerusform>Operate %Ln devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Operate all %Ln device(s) shown</source>
        <translation>
            <numerusform>Operate the %Ln device shown</numerusform>
            <numerusform>Operate all %Ln devices shown</numerusform>
        </translation>
    </message>
    <message>
        <source>Remote command…</source>
        <translation>Remote command…</translation>
    </message>
    <message>
        <source>Broadcast…</source>
        <translation>Broadcast…</translation>
    </message>
    <message>
        <source>Place a poster…</source>
        <translation>Place a poster…</translation>
    </message>
    <message>
        <source>Wi-Fi…</source>
        <translation>Wi-Fi…</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::DiagnosticsPage</name>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnosis</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <comment>under the icon on the rail, two characters in Chinese</comment>
        <translation>Diagnosis</translation>
    </message>
    <message>
        <source>SN: type, paste or scan; several for a batch; or an error code</source>
        <translation>SN: type, paste or scan; several for a batch; or an error code</translation>
    </message>
    <message>
        <source>SN or error code</source>
        <translation>SN or error code</translation>
    </message>
    <message>
        <source>App id, if an app is missing</source>
        <translation>App id, if an app is missing</translation>
    </message>
    <message>
        <source>App id</source>
        <translation>App id</translation>
    </message>
    <message>
        <source>Diagnose</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>One device</source>
        <translation>One device</translation>
    </message>
    <message>
        <source>Many devices</source>
        <translation>Many devices</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::DistributionNotices</name>
    <message>
        <source>%1 of %2 devices succeeded, %3 failed.</source>
        <translation>%1 of %2 devices succeeded, %3 failed.</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <comment>a task and its state</comment>
        <translation>“%1”: %2</translation>
    </message>
    <message>
        <source>Roll-out “%1”: %2</source>
        <comment>its name and its state</comment>
        <translation>Roll-out “%1”: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n news of app distribution</source>
        <translation>
            <numerusform>%n news of app distribution</numerusform>
            <numerusform>%n news of app distribution</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::DistributionPage</name>
    <message>
        <source>App distribution</source>
        <translation>App distribution</translation>
    </message>
    <message>
        <source>Distribute</source>
        <comment>under the icon on the rail, two characters in Chinese</comment>
        <translation>Distribute</translation>
    </message>
    <message>
        <source>Search task, app or version</source>
        <translation>Search task, app or version</translation>
    </message>
    <message>
        <source>Which tasks</source>
        <translation>Which tasks</translation>
    </message>
    <message>
        <source>Parts of the page</source>
        <translation>Parts of the page</translation>
    </message>
    <message>
        <source>New task…</source>
        <translation>New task…</translation>
    </message>
    <message>
        <source>Distribution tasks</source>
        <translation>Distribution tasks</translation>
    </message>
    <message>
        <source>Offline · as of %1</source>
        <translation>Offline · as of %1</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>As of %1</translation>
    </message>
    <message>
        <source>In progress (%1)</source>
        <translation>In progress (%1)</translation>
    </message>
    <message>
        <source>Ended (%1)</source>
        <translation>Ended (%1)</translation>
    </message>
    <message>
        <source>All (%1)</source>
        <translation>All (%1)</translation>
    </message>
    <message>
        <source>Tasks (%1)</source>
        <translation>Tasks (%1)</translation>
    </message>
    <message>
        <source>Tasks in progress: %1</source>
        <translation>Tasks in progress: %1</translation>
    </message>
    <message>
        <source>Roll-outs in waves (%1)</source>
        <translation>Roll-outs in waves (%1)</translation>
    </message>
    <message>
        <source>No account offers distribution tasks through the fleet service. Use the web console.</source>
        <translation>No account offers distribution tasks through the fleet service. Use the web console.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>There is no account with a cloud.</source>
        <translation>There is no account with a cloud.</translation>
    </message>
    <message>
        <source>Apps are distributed by the cloud. Add an account with a gateway.</source>
        <translation>Apps are distributed by the cloud. Add an account with a gateway.</translation>
    </message>
    <message>
        <source>Go to accounts</source>
        <translation>Go to accounts</translation>
    </message>
    <message>
        <source>No task is like that.</source>
        <translation>No task is like that.</translation>
    </message>
    <message>
        <source>There are others that the search leaves out.</source>
        <translation>There are others that the search leaves out.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>This account&apos;s gateway does not offer distribution tasks.</source>
        <translation>This account&apos;s gateway does not offer distribution tasks.</translation>
    </message>
    <message>
        <source>Reading the tasks…</source>
        <translation>Reading the tasks…</translation>
    </message>
    <message>
        <source>Nothing has been distributed yet.</source>
        <translation>Nothing has been distributed yet.</translation>
    </message>
    <message>
        <source>Install, upgrade or uninstall an app on many devices, and follow each of them here.</source>
        <translation>Install, upgrade or uninstall an app on many devices, and follow each of them here.</translation>
    </message>
    <message>
        <source>The only public method upgrades an app at once and tells nothing of what becomes of it. For tasks with progress, distribute in the web console, or ask your provider for the fleet service.</source>
        <translation>The only public method upgrades an app at once and tells nothing of what becomes of it. For tasks with progress, distribute in the web console, or ask your provider for the fleet service.</translation>
    </message>
    <message>
        <source>Upgrade an app…</source>
        <translation>Upgrade an app…</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::DraftDialog</name>
    <message>
        <source>none</source>
        <comment>no scopes</comment>
        <translation>none</translation>
    </message>
    <message>
        <source>No longer in the fleet</source>
        <translation>No longer in the fleet</translation>
    </message>
    <message>
        <source>Owner: %1 → %2</source>
        <translation>Owner: %1 → %2</translation>
    </message>
    <message>
        <source>My role: %1 → %2</source>
        <translation>My role: %1 → %2</translation>
    </message>
    <message>
        <source>My scopes: %1 → %2</source>
        <translation>My scopes: %1 → %2</translation>
    </message>
    <message>
        <source>Send the draft</source>
        <translation>Send the draft</translation>
    </message>
    <message>
        <source>Synchronising, to see what has changed…</source>
        <translation>Synchronising, to see what has changed…</translation>
    </message>
    <message numerus="yes">
        <source>Prepared %1 for %n device(s), which stay as they were chosen.</source>
        <translation>
            <numerusform>Prepared %1 for %n device, which stays as it was chosen.</numerusform>
            <numerusform>Prepared %1 for %n devices, which stay as they were chosen.</numerusform>
        </translation>
    </message>
    <message>
        <source>What has changed</source>
        <translation>What has changed</translation>
    </message>
    <message>
        <source>SN</source>
        <translation>SN</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>Comparing with the present state…</source>
        <translation>Comparing with the present state…</translation>
    </message>
    <message>
        <source>Nothing has changed with these devices since.</source>
        <translation>Nothing has changed with these devices since.</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) have changed since; they are sent nevertheless, and the service decides on each.</source>
        <translation>
            <numerusform>%n device has changed since; it is sent nevertheless, and the service decides on it.</numerusform>
            <numerusform>%n devices have changed since; they are sent nevertheless, and the service decides on each.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::EvidenceDialog</name>
    <message>
        <source>With a picture of the checks</source>
        <translation>With a picture of the checks</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Save…</translation>
    </message>
    <message>
        <source>Evidence bundle</source>
        <translation>Evidence bundle</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Gathering what is known…</source>
        <translation>Gathering what is known…</translation>
    </message>
    <message>
        <source>Save the evidence bundle</source>
        <translation>Save the evidence bundle</translation>
    </message>
    <message>
        <source>Zip archive (*.zip)</source>
        <translation>Zip archive (*.zip)</translation>
    </message>
    <message>
        <source>The evidence bundle is saved.</source>
        <translation>The evidence bundle is saved.</translation>
    </message>
    <message>
        <source>Full address and exact coordinates</source>
        <translation>Full address and exact coordinates</translation>
    </message>
    <message>
        <source>Names of Wi-Fi networks</source>
        <translation>Names of Wi-Fi networks</translation>
    </message>
    <message>
        <source>Whole ICCIDs and PIDs</source>
        <translation>Whole ICCIDs and PIDs</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::ExportDialog</name>
    <message>
        <source>devices-%1.csv</source>
        <translation>devices-%1.csv</translation>
    </message>
    <message>
        <source>UTF-8 with a byte order mark, so that Excel shows Chinese</source>
        <translation>UTF-8 with a byte order mark, so that Excel shows Chinese</translation>
    </message>
    <message>
        <source>Protect for Excel: SNs stay whole, no cell becomes a formula</source>
        <translation>Protect for Excel: SNs stay whole, no cell becomes a formula</translation>
    </message>
    <message>
        <source>Export devices</source>
        <translation>Export devices</translation>
    </message>
    <message>
        <source>%1 with %2, in the order shown.</source>
        <comment>%1: devices, %2: columns</comment>
        <translation>%1 with %2, in the order shown.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln device</numerusform>
            <numerusform>%Ln devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
    <message>
        <source>Data as of %1.</source>
        <translation>Data as of %1.</translation>
    </message>
    <message>
        <source>The data was never synchronised.</source>
        <translation>The data was never synchronised.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Browse…</translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln device(s)</source>
        <translation>
            <numerusform>Export %Ln device</numerusform>
            <numerusform>Export %Ln devices</numerusform>
        </translation>
    </message>
    <message>
        <source>This is a folder. Add a file name.</source>
        <translation>This is a folder. Add a file name.</translation>
    </message>
    <message>
        <source>The folder does not exist.</source>
        <translation>The folder does not exist.</translation>
    </message>
    <message>
        <source>The file exists and will be replaced.</source>
        <translation>The file exists and will be replaced.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message numerus="yes">
        <source>Only the %Ln selected device(s)</source>
        <translation>
            <numerusform>Only the %Ln selected device</numerusform>
            <numerusform>Only the %Ln selected devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::ExportFormats</name>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>TSV (columns parted by tabs)</source>
        <translation>TSV (columns parted by tabs)</translation>
    </message>
    <message>
        <source>Excel workbook (XLSX)</source>
        <translation>Excel workbook (XLSX)</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>JSON lines</translation>
    </message>
    <message>
        <source>Markdown table</source>
        <translation>Markdown table</translation>
    </message>
    <message>
        <source>Opens in Excel, WPS and nearly every other program.</source>
        <translation>Opens in Excel, WPS and nearly every other program.</translation>
    </message>
    <message>
        <source>For scripts and pasting: a device a line. Tabs and line breaks inside a cell become blanks.</source>
        <translation>For scripts and pasting: a device a line. Tabs and line breaks inside a cell become blanks.</translation>
    </message>
    <message>
        <source>Dates and numbers as such, SNs as text, a fixed header with filters. Beyond 1,048,575 devices it goes on in further sheets.</source>
        <translation>Dates and numbers as such, SNs as text, a fixed header with filters. Beyond 1,048,575 devices it goes on in further sheets.</translation>
    </message>
    <message>
        <source>For programs: an object a line, with field names, codes and UTC times as in the command line.</source>
        <translation>For programs: an object a line, with field names, codes and UTC times as in the command line.</translation>
    </message>
    <message>
        <source>For documents, tickets and chats.</source>
        <translation>For documents, tickets and chats.</translation>
    </message>
    <message>
        <source>%1 (*.%2)</source>
        <comment>in a file dialog: %1 a format, %2 its suffix</comment>
        <translation>%1 (*.%2)</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::ExportJob</name>
    <message>
        <source>Export to %1</source>
        <translation>Export to %1</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>Stopped. No file was written.</translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln row(s).</source>
        <translation>
            <numerusform>Exported %Ln row.</numerusform>
            <numerusform>Exported %Ln rows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::FacetPanel</name>
    <message>
        <source>Values of the devices shown</source>
        <translation>Values of the devices shown</translation>
    </message>
    <message>
        <source>%1: %2 devices
Click to choose, Alt+click to exclude</source>
        <translation>%1: %2 devices
Click to choose, Alt+click to exclude</translation>
    </message>
    <message>
        <source>%1, %2 devices</source>
        <translation>%1, %2 devices</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>Fewer</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::FieldRow</name>
    <message>
        <source>Not told by the source</source>
        <translation>Not told by the source</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>Copy %1</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::FigureTile</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::FileImport</name>
    <message>
        <source>%1: %2 added, %3 changed, %4 unchanged, %5 removed.</source>
        <translation>%1: %2 added, %3 changed, %4 unchanged, %5 removed.</translation>
    </message>
    <message>
        <source>Import a device list</source>
        <translation>Import a device list</translation>
    </message>
    <message>
        <source>Device lists (*.csv *.tsv *.txt *.xlsx)</source>
        <translation>Device lists (*.csv *.tsv *.txt *.xlsx)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>Import %1</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) could not be taken.</source>
        <translation>
            <numerusform>%n row could not be taken.</numerusform>
            <numerusform>%n rows could not be taken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::FilterBox</name>
    <message>
        <source>Filter by SN, name, merchant, shop … or field:value</source>
        <translation>Filter by SN, name, merchant, shop … or field:value</translation>
    </message>
    <message>
        <source>Filter devices</source>
        <translation>Filter devices</translation>
    </message>
    <message>
        <source>Words are looked for in SN, device ID, name, merchant, shop, model and ICCID.
field:value looks in one field, for example merchant:大润发 online:no silent&gt;7d</source>
        <translation>Words are looked for in SN, device ID, name, merchant, shop, model and ICCID.
field:value looks in one field, for example merchant:大润发 online:no silent&gt;7d</translation>
    </message>
    <message>
        <source>Filters of before (Ctrl+Down)</source>
        <translation>Filters of before (Ctrl+Down)</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::FilterWords</name>
    <message>
        <source>not %1</source>
        <translation>not %1</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>not told</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between the values of a filter</comment>
        <translation> or </translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Silent</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 contains %2</source>
        <translation>%1 contains %2</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 is %2</translation>
    </message>
    <message>
        <source>%1 is not %2</source>
        <translation>%1 is not %2</translation>
    </message>
    <message>
        <source>%1 &lt; %2</source>
        <translation>%1 &lt; %2</translation>
    </message>
    <message>
        <source>%1 ≤ %2</source>
        <translation>%1 ≤ %2</translation>
    </message>
    <message>
        <source>%1 &gt; %2</source>
        <translation>%1 &gt; %2</translation>
    </message>
    <message>
        <source>%1 ≥ %2</source>
        <translation>%1 ≥ %2</translation>
    </message>
    <message>
        <source>There is no field named “%1”</source>
        <translation>There is no field named “%1”</translation>
    </message>
    <message>
        <source>“%1” cannot be used with this field</source>
        <translation>“%1” cannot be used with this field</translation>
    </message>
    <message>
        <source>“%1” is not a value of this field</source>
        <translation>“%1” is not a value of this field</translation>
    </message>
    <message>
        <source>A value is missing</source>
        <translation>A value is missing</translation>
    </message>
    <message>
        <source>A quotation mark is not closed</source>
        <translation>A quotation mark is not closed</translation>
    </message>
    <message>
        <source>A bracket has no partner</source>
        <translation>A bracket has no partner</translation>
    </message>
    <message>
        <source>The filter ends too early</source>
        <translation>The filter ends too early</translation>
    </message>
    <message>
        <source>“%1” does not fit here</source>
        <translation>“%1” does not fit here</translation>
    </message>
    <message>
        <source>character %1</source>
        <translation>character %1</translation>
    </message>
    <message>
        <source>%1 (%2).</source>
        <comment>what is wrong, and where</comment>
        <translation>%1 (%2).</translation>
    </message>
    <message>
        <source>%1 (%2). Did you mean “%3”?</source>
        <comment>what is wrong, where, and the nearest word</comment>
        <translation>%1 (%2). Did you mean “%3”?</translation>
    </message>
    <message>
        <source>Component version</source>
        <translation>Component version</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>SN list</source>
        <translation>SN list</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>There is no SN list named “%1”</source>
        <translation>There is no SN list named “%1”</translation>
    </message>
    <message>
        <source>There is no tag “%1”</source>
        <translation>There is no tag “%1”</translation>
    </message>
    <message>
        <source>No distribution tasks are known yet</source>
        <translation>No distribution tasks are known yet</translation>
    </message>
    <message>
        <source>is or contains</source>
        <translation>is or contains</translation>
    </message>
    <message>
        <source>is exactly</source>
        <translation>is exactly</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>is not</translation>
    </message>
    <message>
        <source>less than, or before</source>
        <translation>less than, or before</translation>
    </message>
    <message>
        <source>at most, or until</source>
        <translation>at most, or until</translation>
    </message>
    <message>
        <source>more than, or after</source>
        <translation>more than, or after</translation>
    </message>
    <message>
        <source>at least, or since</source>
        <translation>at least, or since</translation>
    </message>
    <message>
        <source>in the version</source>
        <translation>in the version</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln week(s)</source>
        <translation>
            <numerusform>%Ln week</numerusform>
            <numerusform>%Ln weeks</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1 ago</translation>
    </message>
    <message>
        <source>%1 from now</source>
        <translation>%1 from now</translation>
    </message>
    <message>
        <source>Changed since %1: %2</source>
        <translation>Changed since %1: %2</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Gone</translation>
    </message>
    <message>
        <source>Devices that are gone are shown by themselves: “gone:yes” does not go with “or”.</source>
        <translation>Devices that are gone are shown by themselves: “gone:yes” does not go with “or”.</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::GatewayForm</name>
    <message>
        <source>For example the merchant&apos;s name</source>
        <translation>For example the merchant&apos;s name</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Alipay, production</source>
        <translation>Alipay, production</translation>
    </message>
    <message>
        <source>Alipay, sandbox</source>
        <translation>Alipay, sandbox</translation>
    </message>
    <message>
        <source>Another address</source>
        <translation>Another address</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Gateway address</source>
        <translation>Gateway address</translation>
    </message>
    <message>
        <source>16 or 32 digits, from the app&apos;s page on the open platform</source>
        <translation>16 or 32 digits, from the app&apos;s page on the open platform</translation>
    </message>
    <message>
        <source>App ID</source>
        <translation>App ID</translation>
    </message>
    <message>
        <source>Calls a second</source>
        <translation>Calls a second</translation>
    </message>
    <message>
        <source>How many public methods a second are called for this account, where the gateway has no fleet service.</source>
        <translation>How many public methods a second are called for this account, where the gateway has no fleet service.</translation>
    </message>
    <message>
        <source>Enter the gateway&apos;s address; it begins with https://.</source>
        <translation>Enter the gateway&apos;s address; it begins with https://.</translation>
    </message>
    <message>
        <source>An app ID has digits only. Copy it from the app&apos;s page on the open platform.</source>
        <translation>An app ID has digits only. Copy it from the app&apos;s page on the open platform.</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::GrantDetail</name>
    <message>
        <source>Only the owner can change this authorisation. An authorised account cannot pass it on.</source>
        <translation>Only the owner can change this authorisation. An authorised account cannot pass it on.</translation>
    </message>
    <message>
        <source>This authorisation has ended. Take its devices to a list and authorise them anew.</source>
        <translation>This authorisation has ended. Take its devices to a list and authorise them anew.</translation>
    </message>
    <message>
        <source>The service of this account does not offer changes of authorisations. Use the web console.</source>
        <translation>The service of this account does not offer changes of authorisations. Use the web console.</translation>
    </message>
    <message>
        <source>Authorised account: %1</source>
        <translation>Authorised account: %1</translation>
    </message>
    <message>
        <source>Owner: %1</source>
        <translation>Owner: %1</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>State: %1</translation>
    </message>
    <message>
        <source>Until: %1</source>
        <translation>Until: %1</translation>
    </message>
    <message>
        <source>Devices: %1</source>
        <translation>Devices: %1</translation>
    </message>
    <message>
        <source>Number: %1</source>
        <translation>Number: %1</translation>
    </message>
    <message>
        <source>It may:</source>
        <translation>It may:</translation>
    </message>
    <message>
        <source>I may:</source>
        <translation>I may:</translation>
    </message>
    <message>
        <source>I could:</source>
        <translation>I could:</translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln device(s)</source>
        <translation>
            <numerusform>Remove %Ln device</numerusform>
            <numerusform>Remove %Ln devices</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove devices</source>
        <translation>Remove devices</translation>
    </message>
    <message>
        <source>Choose devices in the list below first.</source>
        <translation>Choose devices in the list below first.</translation>
    </message>
    <message>
        <source>Search SN</source>
        <translation>Search SN</translation>
    </message>
    <message>
        <source>Devices of the authorisation</source>
        <translation>Devices of the authorisation</translation>
    </message>
    <message>
        <source>Copy SNs</source>
        <translation>Copy SNs</translation>
    </message>
    <message>
        <source>Show on devices page</source>
        <translation>Show on devices page</translation>
    </message>
    <message>
        <source>Copy to an SN list</source>
        <translation>Copy to an SN list</translation>
    </message>
    <message>
        <source>Add devices…</source>
        <translation>Add devices…</translation>
    </message>
    <message>
        <source>Change rights or end…</source>
        <translation>Change rights or end…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Revoke…</translation>
    </message>
    <message>
        <source>Its devices are being listed; they come with the next sync when there is no network.</source>
        <translation>Its devices are being listed; they come with the next sync when there is no network.</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::GrantDevicesModel</name>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>SN</source>
        <translation>SN</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>In my fleet</source>
        <translation>In my fleet</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::GrantWizard</name>
    <message numerus="yes">
        <source>%Ln device(s) can be authorised.</source>
        <translation>
            <numerusform>%Ln device can be authorised.</numerusform>
            <numerusform>%Ln devices can be authorised.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking up…</source>
        <translation>Looking up…</translation>
    </message>
    <message>
        <source>Found: %1. Compare the name before you go on.</source>
        <translation>Found: %1. Compare the name before you go on.</translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln device(s)</source>
        <translation>
            <numerusform>Add %Ln device</numerusform>
            <numerusform>Add %Ln devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Authorise %Ln device(s)</source>
        <translation>
            <numerusform>Authorise %Ln device</numerusform>
            <numerusform>Authorise %Ln devices</numerusform>
        </translation>
    </message>
    <message>
        <source>Add devices to the authorisation</source>
        <translation>Add devices to the authorisation</translation>
    </message>
    <message>
        <source>New authorisation</source>
        <translation>New authorisation</translation>
    </message>
    <message>
        <source>The devices of</source>
        <translation>The devices of</translation>
    </message>
    <message>
        <source>Paste SNs, one a line or as a column of a sheet, or take a saved list. Only the owner of a device can authorise it.</source>
        <translation>Paste SNs, one a line or as a column of a sheet, or take a saved list. Only the owner of a device can authorise it.</translation>
    </message>
    <message>
        <source>The Alipay account that is to be authorised: its login name (e-mail or phone) or its pid beginning with 2088.</source>
        <translation>The Alipay account that is to be authorised: its login name (e-mail or phone) or its pid beginning with 2088.</translation>
    </message>
    <message>
        <source>Login name or pid</source>
        <translation>Login name or pid</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>Look up</translation>
    </message>
    <message>
        <source>Authorised before</source>
        <translation>Authorised before</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>Account: %1</translation>
    </message>
    <message>
        <source>Devices: %1</source>
        <translation>Devices: %1</translation>
    </message>
    <message>
        <source>From: %1</source>
        <translation>From: %1</translation>
    </message>
    <message>
        <source>Sorted out: %1</source>
        <translation>Sorted out: %1</translation>
    </message>
    <message>
        <source>To: %1</source>
        <translation>To: %1</translation>
    </message>
    <message>
        <source>May: %1</source>
        <translation>May: %1</translation>
    </message>
    <message>
        <source>Until: %1</source>
        <translation>Until: %1</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Devices</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Rights and end</source>
        <translation>Rights and end</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::GrantsModel</name>
    <message>
        <source>Authorised account</source>
        <translation>Authorised account</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>What it allows</source>
        <translation>What it allows</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Devices</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Ends</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>My account</source>
        <translation>My account</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::HeaderMenu</name>
    <message>
        <source>Hide this column</source>
        <translation>Hide this column</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Columns…</translation>
    </message>
    <message>
        <source>Sort ascending</source>
        <translation>Sort ascending</translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation>Sort descending</translation>
    </message>
    <message>
        <source>Then sort by this column (Shift+click)</source>
        <translation>Then sort by this column (Shift+click)</translation>
    </message>
    <message>
        <source>Filter by “%1”…</source>
        <translation>Filter by “%1”…</translation>
    </message>
    <message>
        <source>Not told</source>
        <translation>Not told</translation>
    </message>
    <message>
        <source>Remove the filter of this column</source>
        <translation>Remove the filter of this column</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a value and how many devices have it</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::HelpDesk</name>
    <message>
        <source>Learn more</source>
        <translation>Learn more</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::ImportDialog</name>
    <message>
        <source>Import a device list</source>
        <translation>Import a device list</translation>
    </message>
    <message>
        <source>Account name</source>
        <translation>Account name</translation>
    </message>
    <message>
        <source>Name of the account that the devices go into</source>
        <translation>Name of the account that the devices go into</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Name of the column mapping</source>
        <translation>Name of the column mapping</translation>
    </message>
    <message>
        <source>Name for tapfleetctl import console --map (optional)</source>
        <translation>Name for tapfleetctl import console --map (optional)</translation>
    </message>
    <message>
        <source>Remember as</source>
        <translation>Remember as</translation>
    </message>
    <message>
        <source>Rows as they would be read</source>
        <translation>Rows as they would be read</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>The window shows the first %1 rows.</source>
        <translation>The window shows the first %1 rows.</translation>
    </message>
    <message>
        <source>Rows that will not be taken</source>
        <translation>Rows that will not be taken</translation>
    </message>
    <message>
        <source>A CSV with the reasons that can be put right and imported again</source>
        <translation>A CSV with the reasons that can be put right and imported again</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Line %1: %2</translation>
    </message>
    <message>
        <source>Line %1: %2 (%3)</source>
        <translation>Line %1: %2 (%3)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) read</source>
        <translation>
            <numerusform>%Ln row read</numerusform>
            <numerusform>%Ln rows read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with errors</source>
        <translation>
            <numerusform>%Ln with an error</numerusform>
            <numerusform>%Ln with errors</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 · file of %3</source>
        <translation>%1 · %2 · file of %3</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Reading the file…</translation>
    </message>
    <message>
        <source>Errors (%1)</source>
        <translation>Errors (%1)</translation>
    </message>
    <message>
        <source>Save failed rows (%1)…</source>
        <translation>Save failed rows (%1)…</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln device(s)</source>
        <translation>
            <numerusform>Import %Ln device</numerusform>
            <numerusform>Import %Ln devices</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the column that holds the SN.</source>
        <translation>Choose the column that holds the SN.</translation>
    </message>
    <message>
        <source>The file holds no device that can be taken.</source>
        <translation>The file holds no device that can be taken.</translation>
    </message>
    <message>
        <source>Name the account that the devices go into.</source>
        <translation>Name the account that the devices go into.</translation>
    </message>
    <message>
        <source>Save failed rows</source>
        <translation>Save failed rows</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV files (*.csv)</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>failed</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) written.</source>
        <translation>
            <numerusform>%Ln row written.</numerusform>
            <numerusform>%Ln rows written.</numerusform>
        </translation>
    </message>
    <message>
        <source>In this account: %1 new, %2 changed, %3 unchanged, %4 removed.</source>
        <translation>In this account: %1 new, %2 changed, %3 unchanged, %4 removed.</translation>
    </message>
    <message>
        <source>The account holds newer data, of %1.</source>
        <translation>The account holds newer data, of %1.</translation>
    </message>
    <message>
        <source>Column mapping</source>
        <translation>Column mapping</translation>
    </message>
    <message>
        <source>What each column is taken for: as proposed for this file, or as it was kept under a name</source>
        <translation>What each column is taken for: as proposed for this file, or as it was kept under a name</translation>
    </message>
    <message>
        <source>Chosen by hand</source>
        <translation>Chosen by hand</translation>
    </message>
    <message>
        <source>As remembered or proposed</source>
        <translation>As remembered or proposed</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>This file is the complete list: remove devices that it does not hold</source>
        <translation>This file is the complete list: remove devices that it does not hold</translation>
    </message>
    <message>
        <source>Yes, remove %1 of its %2 devices</source>
        <translation>Yes, remove %1 of its %2 devices</translation>
    </message>
    <message>
        <source>Over 30 % of the account&apos;s devices would be removed. Agree to it, or leave the complete list unticked.</source>
        <translation>Over 30 % of the account&apos;s devices would be removed. Agree to it, or leave the complete list unticked.</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::ImportRowsModel</name>
    <message>
        <source>Will not be taken: %1</source>
        <comment>%1: no SN</comment>
        <translation>Will not be taken: %1</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::Job</name>
    <message>
        <source>Started.</source>
        <translation>Started.</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>Paused.</translation>
    </message>
    <message>
        <source>Goes on.</source>
        <translation>Goes on.</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::JobListView</name>
    <message>
        <source>Nothing is running.</source>
        <translation>Nothing is running.</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>Clear finished</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::JobLog</name>
    <message>
        <source>Log: %1</source>
        <translation>Log: %1</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::JobNotices</name>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 failed: %2</translation>
    </message>
    <message>
        <source>Show the jobs</source>
        <translation>Show the jobs</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::JobRow</name>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Show in its folder</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 · %2 per second</source>
        <translation>%1 · %2 per second</translation>
    </message>
    <message>
        <source>Learn more about this error</source>
        <translation>Learn more about this error</translation>
    </message>
    <message>
        <source>Show its log</source>
        <translation>Show its log</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>%1 · paused</source>
        <translation>%1 · paused</translation>
    </message>
    <message numerus="yes">
        <source>%1 · about %n minute(s) left</source>
        <translation>
            <numerusform>%1 · about %n minute left</numerusform>
            <numerusform>%1 · about %n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · about %n second(s) left</source>
        <translation>
            <numerusform>%1 · about %n second left</numerusform>
            <numerusform>%1 · about %n seconds left</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::JobTray</name>
    <message numerus="yes">
        <source>%n job(s) running</source>
        <translation>
            <numerusform>%n job running</numerusform>
            <numerusform>%n jobs running</numerusform>
        </translation>
    </message>
    <message>
        <source>No jobs</source>
        <translation>No jobs</translation>
    </message>
    <message>
        <source>Show the jobs</source>
        <translation>Show the jobs</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) failed</source>
        <translation>
            <numerusform>%n job failed</numerusform>
            <numerusform>%n jobs failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) finished</source>
        <translation>
            <numerusform>%n job finished</numerusform>
            <numerusform>%n jobs finished</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::JournalJobs</name>
    <message>
        <source>%1: %2 of %3 devices done, %4 refused.</source>
        <translation>%1: %2 of %3 devices done, %4 refused.</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Step %1 of %2: %3</translation>
    </message>
    <message>
        <source>%1 of %2 devices</source>
        <translation>%1 of %2 devices</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::KeyAgainDialog</name>
    <message>
        <source>Keep it for this session only</source>
        <translation>Keep it for this session only</translation>
    </message>
    <message>
        <source>Keep the key</source>
        <translation>Keep the key</translation>
    </message>
    <message>
        <source>Key of %1</source>
        <translation>Key of %1</translation>
    </message>
    <message>
        <source>Paste the text of the app&apos;s private key, or drop its file here.</source>
        <translation>Paste the text of the app&apos;s private key, or drop its file here.</translation>
    </message>
    <message>
        <source>App private key</source>
        <translation>App private key</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>The file cannot be read: %1</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::KeysForm</name>
    <message>
        <source>The app&apos;s private key</source>
        <translation>The app&apos;s private key</translation>
    </message>
    <message>
        <source>Make a key pair for me</source>
        <translation>Make a key pair for me</translation>
    </message>
    <message>
        <source>Copy the public key</source>
        <translation>Copy the public key</translation>
    </message>
    <message>
        <source>Keep the secrets for this session only: TapFleet asks for them again after a restart</source>
        <translation>Keep the secrets for this session only: TapFleet asks for them again after a restart</translation>
    </message>
    <message>
        <source>Paste the text of the app&apos;s private key, or drop its file here. It is kept in the system&apos;s keychain.</source>
        <translation>Paste the text of the app&apos;s private key, or drop its file here. It is kept in the system&apos;s keychain.</translation>
    </message>
    <message>
        <source>or use a key file in place; only you may be able to read it</source>
        <translation>or use a key file in place; only you may be able to read it</translation>
    </message>
    <message>
        <source>Private key file</source>
        <translation>Private key file</translation>
    </message>
    <message>
        <source>2048 bits. The private part goes straight into the keychain; the public part is for the console.</source>
        <translation>2048 bits. The private part goes straight into the keychain; the public part is for the console.</translation>
    </message>
    <message>
        <source>App public key</source>
        <translation>App public key</translation>
    </message>
    <message>
        <source>App private key</source>
        <translation>App private key</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Public key</translation>
    </message>
    <message>
        <source>Public key certificates</source>
        <translation>Public key certificates</translation>
    </message>
    <message>
        <source>Signing mode</source>
        <translation>Signing mode</translation>
    </message>
    <message>
        <source>The Alipay public key shown by the open platform, not your app&apos;s own public key</source>
        <translation>The Alipay public key shown by the open platform, not your app&apos;s own public key</translation>
    </message>
    <message>
        <source>Read from a file…</source>
        <translation>Read from a file…</translation>
    </message>
    <message>
        <source>The Alipay public key</source>
        <translation>The Alipay public key</translation>
    </message>
    <message>
        <source>Alipay public key</source>
        <translation>Alipay public key</translation>
    </message>
    <message>
        <source>App certificate</source>
        <translation>App certificate</translation>
    </message>
    <message>
        <source>Alipay certificate</source>
        <translation>Alipay certificate</translation>
    </message>
    <message>
        <source>Alipay root certificate</source>
        <translation>Alipay root certificate</translation>
    </message>
    <message>
        <source>Only for a service provider that acts for a merchant</source>
        <translation>Only for a service provider that acts for a merchant</translation>
    </message>
    <message>
        <source>Authorization token</source>
        <translation>Authorization token</translation>
    </message>
    <message>
        <source>Only when the app&apos;s interface content is encrypted (AES)</source>
        <translation>Only when the app&apos;s interface content is encrypted (AES)</translation>
    </message>
    <message>
        <source>Content encryption key</source>
        <translation>Content encryption key</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Choose the file: %1</source>
        <translation>Choose the file: %1</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>The file cannot be read: %1</translation>
    </message>
    <message>
        <source>The private key is in the keychain. Copy this public key into the console (开发设置 &gt; 接口加签方式), then paste the Alipay public key that the console shows below.</source>
        <translation>The private key is in the keychain. Copy this public key into the console (开发设置 &gt; 接口加签方式), then paste the Alipay public key that the console shows below.</translation>
    </message>
    <message>
        <source>Make another pair</source>
        <translation>Make another pair</translation>
    </message>
    <message>
        <source>The keys can be read and go together.</source>
        <translation>The keys can be read and go together.</translation>
    </message>
    <message>
        <source>Without a keychain the secrets can be kept for this session only.</source>
        <translation>Without a keychain the secrets can be kept for this session only.</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::KnowledgePage</name>
    <message>
        <source>Knowledge base</source>
        <translation>Knowledge base</translation>
    </message>
    <message>
        <source>Help</source>
        <comment>the knowledge base on the rail, two characters in Chinese</comment>
        <translation>Help</translation>
    </message>
    <message>
        <source>A code or some words, for instance Z1010 or Wi-Fi</source>
        <translation>A code or some words, for instance Z1010 or Wi-Fi</translation>
    </message>
    <message>
        <source>Search the knowledge base</source>
        <translation>Search the knowledge base</translation>
    </message>
    <message>
        <source>Entries found</source>
        <translation>Entries found</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>Who acts: %1</source>
        <translation>Who acts: %1</translation>
    </message>
    <message>
        <source>Alipay&apos;s own tools</source>
        <translation>Alipay&apos;s own tools</translation>
    </message>
    <message>
        <source>Note of our team (kept on this computer)</source>
        <translation>Note of our team (kept on this computer)</translation>
    </message>
    <message>
        <source>What helped us with this</source>
        <translation>What helped us with this</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::LabelActs</name>
    <message>
        <source>My labels</source>
        <translation>My labels</translation>
    </message>
    <message>
        <source>Add a tag…</source>
        <translation>Add a tag…</translation>
    </message>
    <message>
        <source>Remove a tag…</source>
        <translation>Remove a tag…</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Add a tag</translation>
    </message>
    <message>
        <source>Remove a tag</source>
        <translation>Remove a tag</translation>
    </message>
    <message numerus="yes">
        <source>Tag for %Ln device(s):</source>
        <translation>
            <numerusform>Tag for %Ln device:</numerusform>
            <numerusform>Tag for %Ln devices:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag to be taken off %Ln device(s):</source>
        <translation>
            <numerusform>Tag to be taken off %Ln device:</numerusform>
            <numerusform>Tag to be taken off %Ln devices:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Labelled %Ln device(s).</source>
        <translation>
            <numerusform>Labelled %Ln device.</numerusform>
            <numerusform>Labelled %Ln devices.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::LabelColors</name>
    <message>
        <source>No colour</source>
        <translation>No colour</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Yellow</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Green</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blue</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Purple</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grey</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::LabelEditor</name>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>Separated by commas</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Colour</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::MainWindow</name>
    <message>
        <source>Sync now</source>
        <translation>Sync now</translation>
    </message>
    <message>
        <source>Go to the filter</source>
        <translation>Go to the filter</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>Show or hide the names of the pages</source>
        <translation>Show or hide the names of the pages</translation>
    </message>
    <message>
        <source>Show the jobs</source>
        <translation>Show the jobs</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Quit TapFleet</source>
        <translation>Quit TapFleet</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) would be stopped and lost.</source>
        <translation>
            <numerusform>%n job would be stopped and lost.</numerusform>
            <numerusform>%n jobs would be stopped and lost.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>Stop and quit</translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation>Keep working</translation>
    </message>
    <message>
        <source>Help on this page</source>
        <translation>Help on this page</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::MerchantDialog</name>
    <message>
        <source>Add the merchant</source>
        <translation>Add the merchant</translation>
    </message>
    <message>
        <source>Act for a merchant</source>
        <translation>Act for a merchant</translation>
    </message>
    <message>
        <source>1. Send the link to the merchant, or let the merchant scan the code with Alipay, and consent.
2. The browser then shows an address with app_auth_code. Paste it below within 24 hours; it can be used once.</source>
        <translation>1. Send the link to the merchant, or let the merchant scan the code with Alipay, and consent.
2. The browser then shows an address with app_auth_code. Paste it below within 24 hours; it can be used once.</translation>
    </message>
    <message>
        <source>The app&apos;s registered authorisation callback address</source>
        <translation>The app&apos;s registered authorisation callback address</translation>
    </message>
    <message>
        <source>The code, or the whole address</source>
        <translation>The code, or the whole address</translation>
    </message>
    <message>
        <source>For example the merchant&apos;s name; the PID if left empty</source>
        <translation>For example the merchant&apos;s name; the PID if left empty</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Copy the link</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Open in the browser</translation>
    </message>
    <message>
        <source>Callback</source>
        <translation>Callback</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::NavigationRail</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Show the names of the pages</source>
        <translation>Show the names of the pages</translation>
    </message>
    <message>
        <source>Show icons only</source>
        <translation>Show icons only</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::OpenOperations</name>
    <message>
        <source>It is kept until %1.</source>
        <translation>It is kept until %1.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>Send…</translation>
    </message>
    <message>
        <source>Shows first what has changed since it was prepared</source>
        <translation>Shows first what has changed since it was prepared</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>It took effect</source>
        <translation>It took effect</translation>
    </message>
    <message>
        <source>It took no effect</source>
        <translation>It took no effect</translation>
    </message>
    <message>
        <source>Open operations</source>
        <translation>Open operations</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::OperationDialog</name>
    <message>
        <source>Authorisation</source>
        <translation>Authorisation</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::OperationTab</name>
    <message>
        <source>Show older ones</source>
        <translation>Show older ones</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::OperationView</name>
    <message>
        <source>Copy the refused SNs</source>
        <translation>Copy the refused SNs</translation>
    </message>
    <message>
        <source>Retry the refused devices only</source>
        <translation>Retry the refused devices only</translation>
    </message>
    <message>
        <source>Refused SN</source>
        <translation>Refused SN</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Refused devices</source>
        <translation>Refused devices</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Sending…</translation>
    </message>
    <message>
        <source>It is kept in the journal first, so that nothing is lost or done twice.</source>
        <translation>It is kept in the journal first, so that nothing is lost or done twice.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is done: its state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 of %2 devices done, %3 refused.</source>
        <translation>%1 of %2 devices done, %3 refused.</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::OperationsModel</name>
    <message>
        <source>%1 of %2 devices</source>
        <translation>%1 of %2 devices</translation>
    </message>
    <message>
        <source>%1 of %2 requests</source>
        <translation>%1 of %2 requests</translation>
    </message>
    <message>
        <source>Open operation</source>
        <translation>Open operation</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>Prepared</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::OperationsPage</name>
    <message>
        <source>Operations</source>
        <translation>Operations</translation>
    </message>
    <message>
        <source>Operate</source>
        <comment>under the icon on the rail, two characters in Chinese</comment>
        <translation>Operate</translation>
    </message>
    <message>
        <source>Parts of the page</source>
        <translation>Parts of the page</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::OrderDetail</name>
    <message>
        <source>Supplier: %1</source>
        <translation>Supplier: %1</translation>
    </message>
    <message>
        <source>Channel: %1, %2</source>
        <comment>shipping channel, transfer type</comment>
        <translation>Channel: %1, %2</translation>
    </message>
    <message>
        <source>Tracking number: %1</source>
        <translation>Tracking number: %1</translation>
    </message>
    <message>
        <source>Ordered %1</source>
        <translation>Ordered %1</translation>
    </message>
    <message>
        <source>Shipped %1</source>
        <translation>Shipped %1</translation>
    </message>
    <message>
        <source>Received %1</source>
        <translation>Received %1</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>Account: %1</translation>
    </message>
    <message>
        <source>Confirm receipt…</source>
        <translation>Confirm receipt…</translation>
    </message>
    <message>
        <source>Cancel the order…</source>
        <translation>Cancel the order…</translation>
    </message>
    <message>
        <source>Nothing has been shipped yet.</source>
        <translation>Nothing has been shipped yet.</translation>
    </message>
    <message numerus="yes">
        <source>%n devices were shipped</source>
        <translation>
            <numerusform>%n device was shipped</numerusform>
            <numerusform>%n devices were shipped</numerusform>
        </translation>
    </message>
    <message>
        <source>Show among the devices</source>
        <translation>Show among the devices</translation>
    </message>
    <message>
        <source>Copy the SNs</source>
        <translation>Copy the SNs</translation>
    </message>
    <message>
        <source>%1 · received</source>
        <translation>%1 · received</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>an SN and why it was refused</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 received, %n missing</source>
        <comment>how many were shipped, received, and are missing</comment>
        <translation>
            <numerusform>%1: %2 received, %n missing</numerusform>
            <numerusform>%1: %2 received, %n missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::OrderDialog</name>
    <message>
        <source>Order devices</source>
        <translation>Order devices</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Goods ID</source>
        <translation>Goods ID</translation>
    </message>
    <message>
        <source>item_id, from the supplier&apos;s offer</source>
        <translation>item_id, from the supplier&apos;s offer</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Goods</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Supplier&apos;s PID</source>
        <translation>Supplier&apos;s PID</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>11 digits</source>
        <translation>11 digits</translation>
    </message>
    <message>
        <source>Applicant&apos;s PID</source>
        <translation>Applicant&apos;s PID</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message numerus="yes">
        <source>Order %n devices</source>
        <translation>
            <numerusform>Order %n device</numerusform>
            <numerusform>Order %n devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::OrdersModel</name>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Goods</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Supplier</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Ordered</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Tracking number</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::OrdersPage</name>
    <message>
        <source>Device orders</source>
        <translation>Device orders</translation>
    </message>
    <message>
        <source>Orders</source>
        <comment>under the icon on the rail, two characters in Chinese</comment>
        <translation>Orders</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>There is no account with a cloud.</source>
        <translation>There is no account with a cloud.</translation>
    </message>
    <message>
        <source>Orders come from the cloud. Add an account with a gateway.</source>
        <translation>Orders come from the cloud. Add an account with a gateway.</translation>
    </message>
    <message>
        <source>Go to accounts</source>
        <translation>Go to accounts</translation>
    </message>
    <message>
        <source>No order is like that.</source>
        <translation>No order is like that.</translation>
    </message>
    <message>
        <source>There are others that the search leaves out.</source>
        <translation>There are others that the search leaves out.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>Reading the orders…</source>
        <translation>Reading the orders…</translation>
    </message>
    <message>
        <source>There are no orders yet.</source>
        <translation>There are no orders yet.</translation>
    </message>
    <message>
        <source>Order devices here, or bring those that you ordered in the web console up to date.</source>
        <translation>Order devices here, or bring those that you ordered in the web console up to date.</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation>Cancel the order</translation>
    </message>
    <message>
        <source>The order %1 will not be delivered. This cannot be undone.</source>
        <translation>The order %1 will not be delivered. This cannot be undone.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Keep it</translation>
    </message>
    <message>
        <source>Order, goods, supplier, tracking number or SN</source>
        <translation>Order, goods, supplier, tracking number or SN</translation>
    </message>
    <message>
        <source>Search the orders</source>
        <translation>Search the orders</translation>
    </message>
    <message>
        <source>Only open ones</source>
        <translation>Only open ones</translation>
    </message>
    <message>
        <source>Order devices…</source>
        <translation>Order devices…</translation>
    </message>
    <message>
        <source>Bind devices…</source>
        <translation>Bind devices…</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Orders</translation>
    </message>
    <message>
        <source>Bindings</source>
        <translation>Bindings</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Overview</source>
        <comment>under the icon on the rail, two characters in Chinese</comment>
        <translation>Overview</translation>
    </message>
    <message>
        <source>%1 devices in all</source>
        <translation>%1 devices in all</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Silent for over 7 days</source>
        <translation>Silent for over 7 days</translation>
    </message>
    <message>
        <source>Never online</source>
        <translation>Never online</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>No network</translation>
    </message>
    <message>
        <source>SIM expires within 30 days</source>
        <translation>SIM expires within 30 days</translation>
    </message>
    <message>
        <source>Not bound</source>
        <translation>Not bound</translation>
    </message>
    <message>
        <source>Show these devices</source>
        <translation>Show these devices</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Counting devices…</source>
        <translation>Counting devices…</translation>
    </message>
    <message>
        <source>There are no devices yet.</source>
        <translation>There are no devices yet.</translation>
    </message>
    <message>
        <source>They appear here after the first sync, or after the import of a file.</source>
        <translation>They appear here after the first sync, or after the import of a file.</translation>
    </message>
    <message>
        <source>Go to accounts</source>
        <translation>Go to accounts</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>As of %1</translation>
    </message>
    <message>
        <source>Running tasks</source>
        <translation>Running tasks</translation>
    </message>
    <message>
        <source>Rights ending in 30 days</source>
        <translation>Rights ending in 30 days</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::Participants</name>
    <message>
        <source>Devices that are left out</source>
        <translation>Devices that are left out</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>It is in another account.</source>
        <translation>It is in another account.</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at the devices…</source>
        <translation>Looking at the devices…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) of “%1”.</source>
        <translation>
            <numerusform>%Ln device of “%1”.</numerusform>
            <numerusform>%Ln devices of “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are left out:</source>
        <translation>
            <numerusform>%Ln is left out:</numerusform>
            <numerusform>%Ln are left out:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::PlanForm</name>
    <message>
        <source>not told</source>
        <translation>not told</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>wave: devices</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln wave(s):</source>
        <translation>
            <numerusform>%Ln wave:</numerusform>
            <numerusform>%Ln waves:</numerusform>
        </translation>
    </message>
    <message>
        <source>Give the task a name.</source>
        <translation>Give the task a name.</translation>
    </message>
    <message>
        <source>The start lies in the past.</source>
        <translation>The start lies in the past.</translation>
    </message>
    <message>
        <source>The end must come after the start.</source>
        <translation>The end must come after the start.</translation>
    </message>
    <message>
        <source>The shares must rise, and the last one be 100: for instance 1, 10, 30, 100.</source>
        <translation>The shares must rise, and the last one be 100: for instance 1, 10, 30, 100.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>At once</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>Not before</translation>
    </message>
    <message>
        <source>Give up after</source>
        <translation>Give up after</translation>
    </message>
    <message>
        <source>Download over Wi-Fi only</source>
        <translation>Download over Wi-Fi only</translation>
    </message>
    <message>
        <source>Waves</source>
        <translation>Waves</translation>
    </message>
    <message>
        <source>All at once</source>
        <translation>All at once</translation>
    </message>
    <message>
        <source>By shares, %</source>
        <translation>By shares, %</translation>
    </message>
    <message>
        <source>By shop</source>
        <translation>By shop</translation>
    </message>
    <message>
        <source>By city</source>
        <translation>By city</translation>
    </message>
    <message>
        <source>By model</source>
        <translation>By model</translation>
    </message>
    <message>
        <source>Shares in percent</source>
        <translation>Shares in percent</translation>
    </message>
    <message>
        <source>Gates</source>
        <translation>Gates</translation>
    </message>
    <message>
        <source>Next wave when so many of a wave have succeeded, %</source>
        <translation>Next wave when so many of a wave have succeeded, %</translation>
    </message>
    <message>
        <source>Pause when more of a wave fail, % (0: never)</source>
        <translation>Pause when more of a wave fail, % (0: never)</translation>
    </message>
    <message>
        <source>Pause at so many failures of a wave (0: any number)</source>
        <translation>Pause at so many failures of a wave (0: any number)</translation>
    </message>
    <message>
        <source>Hold before each wave until I have looked</source>
        <translation>Hold before each wave until I have looked</translation>
    </message>
    <message>
        <source>This program starts the waves: it must be running, or “tapfleetctl task run” in its place. After a crash or a restart it goes on where it was.</source>
        <translation>This program starts the waves: it must be running, or “tapfleetctl task run” in its place. After a crash or a restart it goes on where it was.</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::PosterDevicesModel</name>
    <message>
        <source>SN</source>
        <translation>SN</translation>
    </message>
    <message>
        <source>Terminal id</source>
        <translation>Terminal id</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::PosterDialog</name>
    <message>
        <source>Choose an image…</source>
        <translation>Choose an image…</translation>
    </message>
    <message>
        <source>Place a poster</source>
        <translation>Place a poster</translation>
    </message>
    <message>
        <source>Upright screens</source>
        <translation>Upright screens</translation>
    </message>
    <message>
        <source>Wide screens</source>
        <translation>Wide screens</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Made for</source>
        <translation>Made for</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>Placed</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Preview on a screen</source>
        <translation>Preview on a screen</translation>
    </message>
    <message>
        <source>Drop a PNG or JPEG image here, or click to choose one.</source>
        <translation>Drop a PNG or JPEG image here, or click to choose one.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Choose an image</source>
        <translation>Choose an image</translation>
    </message>
    <message>
        <source>Images (%1)</source>
        <translation>Images (%1)</translation>
    </message>
    <message>
        <source>It is not known what they show already: %1</source>
        <translation>It is not known what they show already: %1</translation>
    </message>
    <message>
        <source>None of them shows another poster.</source>
        <translation>None of them shows another poster.</translation>
    </message>
    <message>
        <source>Choose another image…</source>
        <translation>Choose another image…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them show another poster already; both take turns.</source>
        <translation>
            <numerusform>%Ln of them shows another poster already; both take turns.</numerusform>
            <numerusform>%Ln of them show another poster already; both take turns.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Place on %Ln device(s)</source>
        <translation>
            <numerusform>Place on %Ln device</numerusform>
            <numerusform>Place on %Ln devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::PostersModel</name>
    <message>
        <source>Own devices</source>
        <translation>Own devices</translation>
    </message>
    <message>
        <source>Devices served: %1</source>
        <translation>Devices served: %1</translation>
    </message>
    <message>
        <source>Poster</source>
        <translation>Poster</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Devices</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::PostersTab</name>
    <message>
        <source>Posters</source>
        <translation>Posters</translation>
    </message>
    <message>
        <source>Go to the devices</source>
        <translation>Go to the devices</translation>
    </message>
    <message>
        <source>Reading the posters…</source>
        <translation>Reading the posters…</translation>
    </message>
    <message>
        <source>There are no posters yet.</source>
        <translation>There are no posters yet.</translation>
    </message>
    <message>
        <source>Choose devices on the devices page, then “Operate”, “Place a poster…”: an image on their screens for some days.</source>
        <translation>Choose devices on the devices page, then “Operate”, “Place a poster…”: an image on their screens for some days.</translation>
    </message>
    <message>
        <source>Take the poster down</source>
        <translation>Take the poster down</translation>
    </message>
    <message>
        <source>Take it down</source>
        <translation>Take it down</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Keep it</translation>
    </message>
    <message>
        <source>Show the devices</source>
        <translation>Show the devices</translation>
    </message>
    <message>
        <source>Open the image</source>
        <translation>Open the image</translation>
    </message>
    <message>
        <source>Take it down…</source>
        <translation>Take it down…</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>Devices of the poster</source>
        <translation>Devices of the poster</translation>
    </message>
    <message numerus="yes">
        <source>“%1” disappears from %Ln device(s). It cannot be put back, only placed anew.</source>
        <translation>
            <numerusform>“%1” disappears from %Ln device. It cannot be put back, only placed anew.</numerusform>
            <numerusform>“%1” disappears from %Ln devices. It cannot be put back, only placed anew.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::PreflightView</name>
    <message>
        <source>Checking each device…</source>
        <translation>Checking each device…</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Devices</translation>
    </message>
    <message>
        <source>Foreseen</source>
        <translation>Foreseen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>What is foreseen</source>
        <translation>What is foreseen</translation>
    </message>
    <message>
        <source>Copy these SNs</source>
        <translation>Copy these SNs</translation>
    </message>
    <message>
        <source>%1 of %2 devices are ready and will be sent; %3 will not.</source>
        <translation>%1 of %2 devices are ready and will be sent; %3 will not.</translation>
    </message>
    <message>
        <source>Other tasks are known as of %1.</source>
        <translation>Other tasks are known as of %1.</translation>
    </message>
    <message>
        <source>Other tasks have not been read: a device that is in one is refused only when it is sent.</source>
        <translation>Other tasks have not been read: a device that is in one is refused only when it is sent.</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::PublicUpgrade</name>
    <message numerus="yes">
        <source>App %1 is upgraded to version %2 on %Ln device(s), at once.</source>
        <translation>
            <numerusform>App %1 is upgraded to version %2 on %Ln device, at once.</numerusform>
            <numerusform>App %1 is upgraded to version %2 on %Ln devices, at once.</numerusform>
        </translation>
    </message>
    <message>
        <source>The public method answers only that the upgrade was accepted: there is no task id, no progress and no way to call it back. Whether a device was upgraded shows only on the device.</source>
        <translation>The public method answers only that the upgrade was accepted: there is no task id, no progress and no way to call it back. Whether a device was upgraded shows only on the device.</translation>
    </message>
    <message>
        <source>Type the number of devices to go on: %1</source>
        <translation>Type the number of devices to go on: %1</translation>
    </message>
    <message>
        <source>Upgrade an app</source>
        <translation>Upgrade an app</translation>
    </message>
    <message>
        <source>App and devices</source>
        <translation>App and devices</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirm</translation>
    </message>
    <message numerus="yes">
        <source>Upgrade %Ln device(s)</source>
        <translation>
            <numerusform>Upgrade %Ln device</numerusform>
            <numerusform>Upgrade %Ln devices</numerusform>
        </translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>Account: %1</translation>
    </message>
    <message>
        <source>App: %1</source>
        <translation>App: %1</translation>
    </message>
    <message>
        <source>Version: %1</source>
        <translation>Version: %1</translation>
    </message>
    <message>
        <source>Devices: %1</source>
        <translation>Devices: %1</translation>
    </message>
    <message>
        <source>Sorted out: %1</source>
        <translation>Sorted out: %1</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>App id</source>
        <translation>App id</translation>
    </message>
    <message>
        <source>Target version</source>
        <translation>Target version</translation>
    </message>
    <message>
        <source>Number of devices</source>
        <translation>Number of devices</translation>
    </message>
    <message>
        <source>Paste SNs, one a line or as a column of a sheet, or take a saved list. With the public methods nothing can be checked beforehand.</source>
        <translation>Paste SNs, one a line or as a column of a sheet, or take a saved list. With the public methods nothing can be checked beforehand.</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::QrCode</name>
    <message>
        <source>QR code</source>
        <translation>QR code</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::QueryList</name>
    <message>
        <source>Mine</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Examples</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>Save the query</source>
        <translation>Save the query</translation>
    </message>
    <message>
        <source>Name of the query</source>
        <translation>Name of the query</translation>
    </message>
    <message>
        <source>Rename the query</source>
        <translation>Rename the query</translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation>%1 was deleted.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Queries</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Rename…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::ReceiptDialog</name>
    <message>
        <source>Take back the last scan</source>
        <translation>Take back the last scan</translation>
    </message>
    <message>
        <source>Confirm receipt of %1</source>
        <translation>Confirm receipt of %1</translation>
    </message>
    <message>
        <source>Scan each device&apos;s SN, or paste several. Only devices of this order are confirmed; they belong to this account then.</source>
        <translation>Scan each device&apos;s SN, or paste several. Only devices of this order are confirmed; they belong to this account then.</translation>
    </message>
    <message>
        <source>SN, then Enter</source>
        <translation>SN, then Enter</translation>
    </message>
    <message>
        <source>Scanned SN</source>
        <translation>Scanned SN</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>%1 belongs to this order.</source>
        <translation>%1 belongs to this order.</translation>
    </message>
    <message>
        <source>%1 was scanned before.</source>
        <translation>%1 was scanned before.</translation>
    </message>
    <message>
        <source>%1 is not in this order. It will not be confirmed.</source>
        <translation>%1 is not in this order. It will not be confirmed.</translation>
    </message>
    <message>
        <source>%1 · not in this order</source>
        <translation>%1 · not in this order</translation>
    </message>
    <message>
        <source>%1 · not scanned</source>
        <translation>%1 · not scanned</translation>
    </message>
    <message numerus="yes">
        <source>I accept that %n devices are missing; they can be confirmed later</source>
        <translation>
            <numerusform>I accept that %n device is missing; it can be confirmed later</numerusform>
            <numerusform>I accept that %n devices are missing; they can be confirmed later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Confirm receipt of %n devices</source>
        <translation>
            <numerusform>Confirm receipt of %n device</numerusform>
            <numerusform>Confirm receipt of %n devices</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was received before.</source>
        <translation>%1 was received before.</translation>
    </message>
    <message>
        <source>%1 · received before</source>
        <translation>%1 · received before</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::RecordDialog</name>
    <message>
        <source>Raw record of %1</source>
        <translation>Raw record of %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::Refusal</name>
    <message>
        <source>Console for merchants</source>
        <translation>Console for merchants</translation>
    </message>
    <message>
        <source>Console for service providers</source>
        <translation>Console for service providers</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::RemoveDialog</name>
    <message>
        <source>Remove %1</source>
        <translation>Remove %1</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) of “%1” leave this computer.</source>
        <translation>
            <numerusform>%n device of “%1” leaves this computer.</numerusform>
            <numerusform>%n devices of “%1” leave this computer.</numerusform>
        </translation>
    </message>
    <message>
        <source>The devices in the cloud are not touched, and their list can be fetched again. What was kept only here cannot: the history of changes, and the keys that were saved for this account.</source>
        <translation>The devices in the cloud are not touched, and their list can be fetched again. What was kept only here cannot: the history of changes, and the keys that were saved for this account.</translation>
    </message>
    <message>
        <source>Type the account&apos;s name to remove it: %1</source>
        <translation>Type the account&apos;s name to remove it: %1</translation>
    </message>
    <message>
        <source>Remove account</source>
        <translation>Remove account</translation>
    </message>
    <message>
        <source>The devices of “%1” leave this computer.</source>
        <translation>The devices of “%1” leave this computer.</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::RetryDialog</name>
    <message>
        <source>All failed devices</source>
        <translation>All failed devices</translation>
    </message>
    <message>
        <source>Only where it may pass by itself: downloads, offline, restarts</source>
        <translation>Only where it may pass by itself: downloads, offline, restarts</translation>
    </message>
    <message>
        <source>Retry the failed devices</source>
        <translation>Retry the failed devices</translation>
    </message>
    <message>
        <source>Leave out devices with so many attempts:</source>
        <translation>Leave out devices with so many attempts:</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message numerus="yes">
        <source>Retry %Ln device(s)</source>
        <translation>
            <numerusform>Retry %Ln device</numerusform>
            <numerusform>Retry %Ln devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed device(s) are left out.</source>
        <translation>
            <numerusform>%Ln failed device is left out.</numerusform>
            <numerusform>%Ln failed devices are left out.</numerusform>
        </translation>
    </message>
    <message>
        <source>Let devices rest first: 5 minutes after a failure, twice as long after each further one</source>
        <translation>Let devices rest first: 5 minutes after a failure, twice as long after each further one</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::RevokeDialog</name>
    <message>
        <source>Revoke the authorisation</source>
        <translation>Revoke the authorisation</translation>
    </message>
    <message numerus="yes">
        <source>%1 loses its rights on %Ln device(s).</source>
        <translation>
            <numerusform>%1 loses its rights on %Ln device.</numerusform>
            <numerusform>%1 loses its rights on %Ln devices.</numerusform>
        </translation>
    </message>
    <message>
        <source>It can no longer use: %1. A revoked authorisation cannot be taken up again, only made anew.</source>
        <translation>It can no longer use: %1. A revoked authorisation cannot be taken up again, only made anew.</translation>
    </message>
    <message>
        <source>Type the number of devices to go on: %1</source>
        <translation>Type the number of devices to go on: %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message numerus="yes">
        <source>Revoke on %Ln device(s)</source>
        <translation>
            <numerusform>Revoke on %Ln device</numerusform>
            <numerusform>Revoke on %Ln devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::RolloutView</name>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Reading the roll-outs…</source>
        <translation>Reading the roll-outs…</translation>
    </message>
    <message>
        <source>Nothing has been rolled out in waves yet.</source>
        <translation>Nothing has been rolled out in waves yet.</translation>
    </message>
    <message>
        <source>A task can begin with a few devices and go on by itself while all goes well.</source>
        <translation>A task can begin with a few devices and go on by itself while all goes well.</translation>
    </message>
    <message>
        <source>New task…</source>
        <translation>New task…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a roll-out and its state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <comment>action, app, version</comment>
        <translation>%1 %2 %3</translation>
    </message>
    <message numerus="yes">
        <source> · %Ln device(s) in all</source>
        <translation>
            <numerusform> · %Ln device in all</numerusform>
            <numerusform> · %Ln devices in all</numerusform>
        </translation>
    </message>
    <message>
        <source>Another program on this machine runs this account&apos;s roll-outs.</source>
        <translation>Another program on this machine runs this account&apos;s roll-outs.</translation>
    </message>
    <message>
        <source>It stands still: %1</source>
        <translation>It stands still: %1</translation>
    </message>
    <message>
        <source>This program runs it: keep it open. After it was closed it goes on at the next start.</source>
        <translation>This program runs it: keep it open. After it was closed it goes on at the next start.</translation>
    </message>
    <message>
        <source>No program runs it at the moment.</source>
        <translation>No program runs it at the moment.</translation>
    </message>
    <message>
        <source>Continue: the paused task goes on, and the waves after it.</source>
        <translation>Continue: the paused task goes on, and the waves after it.</translation>
    </message>
    <message numerus="yes">
        <source>Continue: the wave “%1” with %Ln device(s) starts now.</source>
        <translation>
            <numerusform>Continue: the wave “%1” with %Ln device starts now.</numerusform>
            <numerusform>Continue: the wave “%1” with %Ln devices starts now.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pause: no wave is started and the running task is paused.</source>
        <translation>Pause: no wave is started and the running task is paused.</translation>
    </message>
    <message>
        <source>Stop: nothing more is started, for good.</source>
        <translation>Stop: nothing more is started, for good.</translation>
    </message>
    <message>
        <source>It is over: nothing more can be decided.</source>
        <translation>It is over: nothing more can be decided.</translation>
    </message>
    <message>
        <source>Stop the roll-out</source>
        <translation>Stop the roll-out</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) of waves that have not begun will not get it.</source>
        <translation>
            <numerusform>%Ln device of waves that have not begun will not get it.</numerusform>
            <numerusform>%Ln devices of waves that have not begun will not get it.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is running comes to its end, unless it is canceled as a task. A stopped roll-out cannot go on.</source>
        <translation>What is running comes to its end, unless it is canceled as a task. A stopped roll-out cannot go on.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Keep it</translation>
    </message>
    <message>
        <source>Roll-outs</source>
        <translation>Roll-outs</translation>
    </message>
    <message>
        <source>Waves</source>
        <translation>Waves</translation>
    </message>
    <message>
        <source>Enter opens the wave&apos;s task</source>
        <translation>Enter opens the wave&apos;s task</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Stop…</translation>
    </message>
    <message>
        <source>Next wave</source>
        <translation>Next wave</translation>
    </message>
    <message numerus="yes">
        <source>Next wave: “%1” with %Ln device(s) starts now, without waiting for the gate.</source>
        <translation>
            <numerusform>Next wave: “%1” with %Ln device starts now, without waiting for the gate.</numerusform>
            <numerusform>Next wave: “%1” with %Ln devices starts now, without waiting for the gate.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::RolloutsModel</name>
    <message>
        <source>Roll-out</source>
        <translation>Roll-out</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Waves done</source>
        <translation>Waves done</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Created</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::SavedLists</name>
    <message>
        <source>Rename…</source>
        <translation>Rename…</translation>
    </message>
    <message>
        <source>Saved lists</source>
        <translation>Saved lists</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename the list</source>
        <translation>Rename the list</translation>
    </message>
    <message>
        <source>Name of the list</source>
        <translation>Name of the list</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (copy)</translation>
    </message>
    <message>
        <source>%1 (copy %2)</source>
        <translation>%1 (copy %2)</translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation>%1 was deleted.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::ScanLine</name>
    <message>
        <source>Scanned SN</source>
        <translation>Scanned SN</translation>
    </message>
    <message>
        <source>Scan, or type an SN and press Return</source>
        <translation>Scan, or type an SN and press Return</translation>
    </message>
    <message>
        <source>End scanning</source>
        <translation>End scanning</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::SchemaPanel</name>
    <message>
        <source>What can be read</source>
        <translation>What can be read</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Meaning</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Settings</source>
        <comment>on the rail, two characters in Chinese</comment>
        <translation>Settings</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Keyboard shortcuts</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::SnListDialog</name>
    <message>
        <source>SN lists</source>
        <translation>SN lists</translation>
    </message>
    <message>
        <source>Looked up in the data on this computer, %1</source>
        <comment>%1: 3 minutes ago</comment>
        <translation>Looked up in the data on this computer, %1</translation>
    </message>
    <message>
        <source>Looked up in the data on this computer</source>
        <translation>Looked up in the data on this computer</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Open a file…</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>SNs from the clipboard, one a line or with commas between (Ctrl+V)</source>
        <translation>SNs from the clipboard, one a line or with commas between (Ctrl+V)</translation>
    </message>
    <message>
        <source>CSV, XLSX or text; the column is found by its title</source>
        <translation>CSV, XLSX or text; the column is found by its title</translation>
    </message>
    <message>
        <source>A scanner that types like a keyboard: one SN a Return</source>
        <translation>A scanner that types like a keyboard: one SN a Return</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>Against the cloud</source>
        <translation>Against the cloud</translation>
    </message>
    <message>
        <source>Rows of the list</source>
        <translation>Rows of the list</translation>
    </message>
    <message>
        <source>Take the suggestion</source>
        <translation>Take the suggestion</translation>
    </message>
    <message>
        <source>Show in the table</source>
        <translation>Show in the table</translation>
    </message>
    <message>
        <source>A CSV with the reasons that can be put right and opened here again</source>
        <translation>A CSV with the reasons that can be put right and opened here again</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>failed</translation>
    </message>
    <message>
        <source>Open an SN list</source>
        <translation>Open an SN list</translation>
    </message>
    <message>
        <source>SN lists (*.csv *.tsv *.txt *.xlsx)</source>
        <translation>SN lists (*.csv *.tsv *.txt *.xlsx)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Save as a list</source>
        <translation>Save as a list</translation>
    </message>
    <message>
        <source>Name of the list. Filters name it as list:NAME.</source>
        <translation>Name of the list. Filters name it as list:NAME.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>list, then a part such as: missing in the cloud</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>Save rows</source>
        <translation>Save rows</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>The clipboard holds no SNs.</source>
        <translation>The clipboard holds no SNs.</translation>
    </message>
    <message>
        <source>Pasted SNs</source>
        <translation>Pasted SNs</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Missing in the cloud</source>
        <translation>Missing in the cloud</translation>
    </message>
    <message>
        <source>Only in the cloud</source>
        <translation>Only in the cloud</translation>
    </message>
    <message>
        <source>Of another owner</source>
        <translation>Of another owner</translation>
    </message>
    <message>
        <source>No list is open</source>
        <translation>No list is open</translation>
    </message>
    <message>
        <source>%1 (not saved)</source>
        <translation>%1 (not saved)</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>Open another file…</translation>
    </message>
    <message>
        <source>Loading devices…</source>
        <translation>Loading devices…</translation>
    </message>
    <message>
        <source>There are no devices to look SNs up in.</source>
        <translation>There are no devices to look SNs up in.</translation>
    </message>
    <message>
        <source>Synchronise an account or import a file from the web console first.</source>
        <translation>Synchronise an account or import a file from the web console first.</translation>
    </message>
    <message>
        <source>Paste SNs, open a file or scan.</source>
        <translation>Paste SNs, open a file or scan.</translation>
    </message>
    <message>
        <source>Each row is looked up among your devices. Then the list can be saved and used in filters and tasks.</source>
        <translation>Each row is looked up among your devices. Then the list can be saved and used in filters and tasks.</translation>
    </message>
    <message numerus="yes">
        <source>Looking up %Ln row(s)…</source>
        <translation>
            <numerusform>Looking up %Ln row…</numerusform>
            <numerusform>Looking up %Ln rows…</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing scanned yet.</source>
        <translation>Nothing scanned yet.</translation>
    </message>
    <message>
        <source>There is no such difference.</source>
        <translation>There is no such difference.</translation>
    </message>
    <message>
        <source>The list has no rows.</source>
        <translation>The list has no rows.</translation>
    </message>
    <message>
        <source>Take all suggestions (%1)</source>
        <translation>Take all suggestions (%1)</translation>
    </message>
    <message>
        <source>Save failed rows (%1)…</source>
        <translation>Save failed rows (%1)…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Save as a list…</source>
        <translation>Save as a list…</translation>
    </message>
    <message>
        <source>Make a list of these…</source>
        <translation>Make a list of these…</translation>
    </message>
    <message>
        <source>Save the list first</source>
        <translation>Save the list first</translation>
    </message>
    <message>
        <source>Scanned SNs</source>
        <translation>Scanned SNs</translation>
    </message>
    <message>
        <source>already scanned as row %1</source>
        <translation>already scanned as row %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 was saved, %Ln row(s).</source>
        <translation>
            <numerusform>%1 was saved, %Ln row.</numerusform>
            <numerusform>%1 was saved, %Ln rows.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>Take %1</translation>
    </message>
    <message>
        <source>Copy the SN</source>
        <translation>Copy the SN</translation>
    </message>
    <message>
        <source>Scans or corrections are not saved. Close all the same?</source>
        <translation>Scans or corrections are not saved. Close all the same?</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Close without saving</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) that were not saved were put aside.</source>
        <translation>
            <numerusform>%Ln row that was not saved was put aside.</numerusform>
            <numerusform>%Ln rows that were not saved were put aside.</numerusform>
        </translation>
    </message>
    <message>
        <source>Return to them</source>
        <translation>Return to them</translation>
    </message>
    <message>
        <source>A list named %1 exists. Replace its %2 rows by these %3?</source>
        <translation>A list named %1 exists. Replace its %2 rows by these %3?</translation>
    </message>
    <message>
        <source>That is over 30 % fewer: it may be the wrong file.</source>
        <translation>That is over 30 % fewer: it may be the wrong file.</translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln row(s).</source>
        <translation>
            <numerusform>Exported %Ln row.</numerusform>
            <numerusform>Exported %Ln rows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::SnRowsModel</name>
    <message>
        <source>Row</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Not in the list</source>
        <translation>Not in the list</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::SqlPage</name>
    <message>
        <source>SQL queries</source>
        <translation>SQL queries</translation>
    </message>
    <message>
        <source>SQL</source>
        <comment>under the icon on the rail, two characters in Chinese</comment>
        <translation>SQL</translation>
    </message>
    <message numerus="yes">
        <source>At most %n second(s)</source>
        <translation>
            <numerusform>At most %n second</numerusform>
            <numerusform>At most %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n minute(s)</source>
        <translation>
            <numerusform>At most %n minute</numerusform>
            <numerusform>At most %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the first %1 rows were read: there are more. Ask for less with WHERE or LIMIT.</source>
        <translation>Only the first %1 rows were read: there are more. Ask for less with WHERE or LIMIT.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>There is no account yet.</source>
        <translation>There is no account yet.</translation>
    </message>
    <message>
        <source>Queries read what was fetched of an account&apos;s devices.</source>
        <translation>Queries read what was fetched of an account&apos;s devices.</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Add an account</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>Running…</translation>
    </message>
    <message>
        <source>The statement brought no rows.</source>
        <translation>The statement brought no rows.</translation>
    </message>
    <message>
        <source>Its conditions fit nothing.</source>
        <translation>Its conditions fit nothing.</translation>
    </message>
    <message>
        <source>Run the statement to see its rows.</source>
        <translation>Run the statement to see its rows.</translation>
    </message>
    <message>
        <source>Ctrl+Enter runs it. It can read everything at the left, and change nothing.</source>
        <translation>Ctrl+Enter runs it. It can read everything at the left, and change nothing.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>query.csv</source>
        <translation>query.csv</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV files (*.csv)</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel workbooks (*.xlsx)</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON lines (*.jsonl)</translation>
    </message>
    <message>
        <source>Tab-separated files (*.tsv)</source>
        <translation>Tab-separated files (*.tsv)</translation>
    </message>
    <message>
        <source>Markdown tables (*.md)</source>
        <translation>Markdown tables (*.md)</translation>
    </message>
    <message>
        <source>The rows tell no SN.</source>
        <translation>The rows tell no SN.</translation>
    </message>
    <message>
        <source>SQL result</source>
        <comment>the name of a saved SN list</comment>
        <translation>SQL result</translation>
    </message>
    <message>
        <source>These are too many cells to copy: export them.</source>
        <translation>These are too many cells to copy: export them.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Time limit</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Run</translation>
    </message>
    <message>
        <source>Run the statement (Ctrl+Enter)</source>
        <translation>Run the statement (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Export the rows (Ctrl+E)</source>
        <translation>Export the rows (Ctrl+E)</translation>
    </message>
    <message>
        <source>Open as device filter</source>
        <translation>Open as device filter</translation>
    </message>
    <message>
        <source>Show the devices of the column sn on the page of devices</source>
        <translation>Show the devices of the column sn on the page of devices</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Statement</translation>
    </message>
    <message>
        <source>SELECT … FROM devices WHERE …</source>
        <translation>SELECT … FROM devices WHERE …</translation>
    </message>
    <message>
        <source>Rows of the statement</source>
        <translation>Rows of the statement</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a place in the statement and what is wrong there</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::SqlResultModel</name>
    <message>
        <source>NULL: not told</source>
        <translation>NULL: not told</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::StatusStrip</name>
    <message>
        <source>Sync now (F5)</source>
        <translation>Sync now (F5)</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sync now</translation>
    </message>
    <message>
        <source>No account</source>
        <translation>No account</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
    <message>
        <source>cloud</source>
        <translation>cloud</translation>
    </message>
    <message>
        <source>export file</source>
        <translation>export file</translation>
    </message>
    <message>
        <source>Some not synced yet, the rest synced %1 · Source: %2</source>
        <translation>Some not synced yet, the rest synced %1 · Source: %2</translation>
    </message>
    <message>
        <source>Synced %1 · Source: %2</source>
        <translation>Synced %1 · Source: %2</translation>
    </message>
    <message>
        <source>Not synced yet</source>
        <translation>Not synced yet</translation>
    </message>
    <message>
        <source>Offline · %1</source>
        <translation>Offline · %1</translation>
    </message>
    <message>
        <source>Sync failed · %1</source>
        <translation>Sync failed · %1</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Not connected yet</source>
        <translation>Not connected yet</translation>
    </message>
    <message>
        <source>Why the sync did not work</source>
        <translation>Why the sync did not work</translation>
    </message>
    <message>
        <source>What was fetched before can still be read, filtered and exported.</source>
        <translation>What was fetched before can still be read, filtered and exported.</translation>
    </message>
    <message>
        <source>Sync again</source>
        <translation>Sync again</translation>
    </message>
    <message>
        <source>public API</source>
        <translation>public API</translation>
    </message>
    <message>
        <source>export files</source>
        <translation>export files</translation>
    </message>
    <message>
        <source> and </source>
        <comment>between sources of data</comment>
        <translation> and </translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::SupplierDialog</name>
    <message>
        <source>Supplier of %1&apos;s devices</source>
        <translation>Supplier of %1&apos;s devices</translation>
    </message>
    <message numerus="yes">
        <source>The public methods find %Ln device(s) only with the supplier or the item beside the SN. Give one of the two; it is remembered for this account. Several suppliers are given one after the other: each device keeps the one that answers.</source>
        <translation>
            <numerusform>The public methods find %Ln device only with the supplier or the item beside the SN. Give one of the two; it is remembered for this account. Several suppliers are given one after the other: each device keeps the one that answers.</numerusform>
            <numerusform>The public methods find %Ln devices only with the supplier or the item beside the SN. Give one of the two; it is remembered for this account. Several suppliers are given one after the other: each device keeps the one that answers.</numerusform>
        </translation>
    </message>
    <message>
        <source>From the purchase order or the device&apos;s label</source>
        <translation>From the purchase order or the device&apos;s label</translation>
    </message>
    <message>
        <source>Supplier ID</source>
        <translation>Supplier ID</translation>
    </message>
    <message>
        <source>Item ID</source>
        <translation>Item ID</translation>
    </message>
    <message>
        <source>Remember and synchronise</source>
        <translation>Remember and synchronise</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::SyncCard</name>
    <message>
        <source>Password, if it asks for one</source>
        <translation>Password, if it asks for one</translation>
    </message>
    <message>
        <source>A password is kept</source>
        <translation>A password is kept</translation>
    </message>
    <message>
        <source>Own certificate authority</source>
        <translation>Own certificate authority</translation>
    </message>
    <message>
        <source>For a network that inspects connections. Every connection is still verified.</source>
        <translation>For a network that inspects connections. Every connection is still verified.</translation>
    </message>
    <message>
        <source>Believed beside those of the system: %1</source>
        <translation>Believed beside those of the system: %1</translation>
    </message>
    <message>
        <source>Choose a certificate</source>
        <translation>Choose a certificate</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Certificates (*.pem *.crt *.cer);;All files (*)</translation>
    </message>
    <message>
        <source>Kept. It holds from the next sync on.</source>
        <translation>Kept. It holds from the next sync on.</translation>
    </message>
    <message>
        <source>Sync and network</source>
        <translation>Sync and network</translation>
    </message>
    <message>
        <source>Sync by itself</source>
        <translation>Sync by itself</translation>
    </message>
    <message>
        <source>While the program runs. Only what has changed is fetched.</source>
        <translation>While the program runs. Only what has changed is fetched.</translation>
    </message>
    <message>
        <source>Only when I ask</source>
        <translation>Only when I ask</translation>
    </message>
    <message numerus="yes">
        <source>Every %n minutes</source>
        <translation>
            <numerusform>Every %n minute</numerusform>
            <numerusform>Every %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>The way to the gateway. Addresses on this computer are reached directly.</source>
        <translation>The way to the gateway. Addresses on this computer are reached directly.</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>Same as the system</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Own HTTP proxy</source>
        <translation>Own HTTP proxy</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Address of the proxy</source>
        <translation>Address of the proxy</translation>
    </message>
    <message>
        <source>Port of the proxy</source>
        <translation>Port of the proxy</translation>
    </message>
    <message>
        <source>User</source>
        <translation>User</translation>
    </message>
    <message>
        <source>User of the proxy</source>
        <translation>User of the proxy</translation>
    </message>
    <message>
        <source>Password of the proxy</source>
        <translation>Password of the proxy</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choose a file…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::SyncJobs</name>
    <message>
        <source>Stopped. The next sync goes on from here.</source>
        <translation>Stopped. The next sync goes on from here.</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>Nothing has changed.</translation>
    </message>
    <message>
        <source>%1 new, %2 changed, %3 gone.</source>
        <translation>%1 new, %2 changed, %3 gone.</translation>
    </message>
    <message>
        <source>Sync %1</source>
        <translation>Sync %1</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::TaskChips</name>
    <message>
        <source>Not verified %1</source>
        <comment>reported success and was found otherwise: a number</comment>
        <translation>Not verified %1</translation>
    </message>
    <message>
        <source>All %1</source>
        <comment>devices of a task: a number</comment>
        <translation>All %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a counter and its number</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Reported success, but the last sync found another version or no app</source>
        <translation>Reported success, but the last sync found another version or no app</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::TaskDetailPane</name>
    <message>
        <source>Devices as of %1</source>
        <translation>Devices as of %1</translation>
    </message>
    <message>
        <source>Devices not read yet</source>
        <translation>Devices not read yet</translation>
    </message>
    <message>
        <source>Learn more</source>
        <translation>Learn more</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <comment>action, app, version</comment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>Start on boot</source>
        <translation>Start on boot</translation>
    </message>
    <message>
        <source>Wi-Fi only</source>
        <translation>Wi-Fi only</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Until %1</translation>
    </message>
    <message>
        <source>Task %1</source>
        <translation>Task %1</translation>
    </message>
    <message>
        <source>The last act is still being sent.</source>
        <translation>The last act is still being sent.</translation>
    </message>
    <message>
        <source>The task has ended. Clone it to distribute the same to other devices.</source>
        <translation>The task has ended. Clone it to distribute the same to other devices.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>No device of it has failed.</source>
        <translation>No device of it has failed.</translation>
    </message>
    <message>
        <source>The same app and terms for devices that you choose</source>
        <translation>The same app and terms for devices that you choose</translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln SN(s)</source>
        <translation>
            <numerusform>Copy %Ln SN</numerusform>
            <numerusform>Copy %Ln SNs</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Close the details</translation>
    </message>
    <message>
        <source>Search SN</source>
        <translation>Search SN</translation>
    </message>
    <message>
        <source>Devices of the task</source>
        <translation>Devices of the task</translation>
    </message>
    <message>
        <source>Parts of the task</source>
        <translation>Parts of the task</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Devices</translation>
    </message>
    <message>
        <source>Failures compared</source>
        <translation>Failures compared</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>Cancel…</translation>
    </message>
    <message>
        <source>Retry failed…</source>
        <translation>Retry failed…</translation>
    </message>
    <message>
        <source>Clone…</source>
        <translation>Clone…</translation>
    </message>
    <message>
        <source>Export result…</source>
        <translation>Export result…</translation>
    </message>
    <message>
        <source>Show on devices page</source>
        <translation>Show on devices page</translation>
    </message>
    <message>
        <source>Export the result</source>
        <translation>Export the result</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV files (*.csv)</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel workbooks (*.xlsx)</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON lines (*.jsonl)</translation>
    </message>
    <message>
        <source>Markdown tables (*.md)</source>
        <translation>Markdown tables (*.md)</translation>
    </message>
    <message>
        <source>task-%1.csv</source>
        <comment>name of a file: a task&apos;s id</comment>
        <translation>task-%1.csv</translation>
    </message>
    <message numerus="yes">
        <source>%Ln SN(s) copied.</source>
        <translation>
            <numerusform>%Ln SN copied.</numerusform>
            <numerusform>%Ln SNs copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::TaskDevicesModel</name>
    <message>
        <source>The last sync found version %1.</source>
        <translation>The last sync found version %1.</translation>
    </message>
    <message>
        <source>The last sync did not find the app on the device.</source>
        <translation>The last sync did not find the app on the device.</translation>
    </message>
    <message>
        <source>SN</source>
        <translation>SN</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Attempts</translation>
    </message>
    <message>
        <source>Reported version</source>
        <translation>Reported version</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Verification</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Changed</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::TaskList</name>
    <message>
        <source>Distribution tasks have not been read for this account.</source>
        <translation>Distribution tasks have not been read for this account.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln older task(s)</source>
        <translation>
            <numerusform>%Ln older task</numerusform>
            <numerusform>%Ln older tasks</numerusform>
        </translation>
    </message>
    <message>
        <source>No distribution task names this device.</source>
        <translation>No distribution task names this device.</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::TaskWizard</name>
    <message>
        <source>The SNs are on the clipboard. Send them to the owner, who authorises this account for app distribution on the authorisation page.</source>
        <translation>The SNs are on the clipboard. Send them to the owner, who authorises this account for app distribution on the authorisation page.</translation>
    </message>
    <message>
        <source>Reading what has changed…</source>
        <translation>Reading what has changed…</translation>
    </message>
    <message>
        <source>The devices have been read again meanwhile, and fewer of them are ready. Look at it once more.</source>
        <translation>The devices have been read again meanwhile, and fewer of them are ready. Look at it once more.</translation>
    </message>
    <message>
        <source>New distribution task</source>
        <translation>New distribution task</translation>
    </message>
    <message>
        <source>App and version</source>
        <translation>App and version</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Devices</translation>
    </message>
    <message>
        <source>Preflight</source>
        <translation>Preflight</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirm</translation>
    </message>
    <message numerus="yes">
        <source>Uninstall from %Ln device(s)</source>
        <translation>
            <numerusform>Uninstall from %Ln device</numerusform>
            <numerusform>Uninstall from %Ln devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Distribute to %Ln device(s)</source>
        <translation>
            <numerusform>Distribute to %Ln device</numerusform>
            <numerusform>Distribute to %Ln devices</numerusform>
        </translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>Account: %1</translation>
    </message>
    <message>
        <source>App: %1</source>
        <translation>App: %1</translation>
    </message>
    <message>
        <source>Version: %1</source>
        <translation>Version: %1</translation>
    </message>
    <message>
        <source>Action: %1</source>
        <translation>Action: %1</translation>
    </message>
    <message>
        <source>Frozen: %1</source>
        <translation>Frozen: %1</translation>
    </message>
    <message>
        <source>From: %1</source>
        <translation>From: %1</translation>
    </message>
    <message>
        <source>Sorted out: %1</source>
        <translation>Sorted out: %1</translation>
    </message>
    <message>
        <source>Ready: %1</source>
        <translation>Ready: %1</translation>
    </message>
    <message>
        <source>Waves: %1</source>
        <translation>Waves: %1</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Starts on boot</source>
        <translation>Starts on boot</translation>
    </message>
    <message>
        <source>Not before %1</source>
        <translation>Not before %1</translation>
    </message>
    <message>
        <source>Starts at once</source>
        <translation>Starts at once</translation>
    </message>
    <message>
        <source>Gives up after %1</source>
        <translation>Gives up after %1</translation>
    </message>
    <message>
        <source>Over Wi-Fi only</source>
        <translation>Over Wi-Fi only</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln device</numerusform>
            <numerusform>%Ln devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is removed from %Ln device(s). A device that has begun cannot be recalled.</source>
        <translation>
            <numerusform>%1 is removed from %Ln device. A device that has begun cannot be recalled.</numerusform>
            <numerusform>%1 is removed from %Ln devices. A device that has begun cannot be recalled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 goes out to %Ln device(s). A device that has begun cannot be recalled.</source>
        <translation>
            <numerusform>%1 goes out to %Ln device. A device that has begun cannot be recalled.</numerusform>
            <numerusform>%1 goes out to %Ln devices. A device that has begun cannot be recalled.</numerusform>
        </translation>
    </message>
    <message>
        <source>Type the number of devices to go on: %1</source>
        <translation>Type the number of devices to go on: %1</translation>
    </message>
    <message>
        <source>Number of devices</source>
        <translation>Number of devices</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Start on boot</source>
        <translation>Start on boot</translation>
    </message>
    <message>
        <source>Paste SNs, one a line or as a column of a sheet, or take a saved list. What is frozen here is what is sent: a filter that selects others later changes nothing.</source>
        <translation>Paste SNs, one a line or as a column of a sheet, or take a saved list. What is frozen here is what is sent: a filter that selects others later changes nothing.</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::TasksModel</name>
    <message>
        <source>Told from 20 devices of earlier tasks on: fewer would be a guess.</source>
        <translation>Told from 20 devices of earlier tasks on: fewer would be a guess.</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Expected to take</source>
        <translation>Expected to take</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Created</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::TermsForm</name>
    <message>
        <source>What the other account may do</source>
        <translation>What the other account may do</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>Until when</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 days</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 days</translation>
    </message>
    <message>
        <source>One year</source>
        <translation>One year</translation>
    </message>
    <message>
        <source>No end date</source>
        <translation>No end date</translation>
    </message>
    <message>
        <source>A day of my own</source>
        <translation>A day of my own</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Last day</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::TimelineView</name>
    <message>
        <source>Created</source>
        <translation>Created</translation>
    </message>
    <message>
        <source>Created by %1</source>
        <translation>Created by %1</translation>
    </message>
    <message>
        <source>Starts at the earliest</source>
        <translation>Starts at the earliest</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Started</translation>
    </message>
    <message>
        <source>Its time was over</source>
        <translation>Its time was over</translation>
    </message>
    <message>
        <source>Its time is over</source>
        <translation>Its time is over</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Canceled</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was sent: its state</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source> · %Ln device(s)</source>
        <translation>
            <numerusform> · %Ln device</numerusform>
            <numerusform> · %Ln devices</numerusform>
        </translation>
    </message>
    <message>
        <source> · %1 refused</source>
        <translation> · %1 refused</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Timeline</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::TrendCard</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>Counted since today; the line grows with every day that has a sync.</source>
        <translation>Counted since today; the line grows with every day that has a sync.</translation>
    </message>
    <message numerus="yes">
        <source>%1 over %n days: from %2 to %3</source>
        <translation>
            <numerusform>%1 over %n day: from %2 to %3</numerusform>
            <numerusform>%1 over %n days: from %2 to %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Online share</source>
        <translation>Online share</translation>
    </message>
    <message>
        <source>Silent for over 7 days</source>
        <translation>Silent for over 7 days</translation>
    </message>
    <message>
        <source>All devices</source>
        <translation>All devices</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::VersionBars</name>
    <message>
        <source>Week of %1</source>
        <translation>Week of %1</translation>
    </message>
    <message>
        <source>The history does not reach back so far.</source>
        <translation>The history does not reach back so far.</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::ViewController</name>
    <message>
        <source>What was changed in “%1” is not saved.</source>
        <translation>What was changed in “%1” is not saved.</translation>
    </message>
    <message>
        <source>Back to it</source>
        <translation>Back to it</translation>
    </message>
    <message>
        <source>“%1” is saved.</source>
        <translation>“%1” is saved.</translation>
    </message>
    <message>
        <source>Save as a view</source>
        <translation>Save as a view</translation>
    </message>
    <message>
        <source>Filter, columns and order are kept under this name:</source>
        <translation>Filter, columns and order are kept under this name:</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>“%1” is hidden.</source>
        <translation>“%1” is hidden.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>“%1” is deleted.</source>
        <translation>“%1” is deleted.</translation>
    </message>
    <message>
        <source>Import views</source>
        <translation>Import views</translation>
    </message>
    <message>
        <source>Views (*.json)</source>
        <translation>Views (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n view(s) of the file have names that are taken.</source>
        <translation>
            <numerusform>%n view of the file has a name that is taken.</numerusform>
            <numerusform>%n views of the file have names that are taken.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Keep both</translation>
    </message>
    <message>
        <source>Replace mine</source>
        <translation>Replace mine</translation>
    </message>
    <message numerus="yes">
        <source>%n view(s) imported.</source>
        <translation>
            <numerusform>%n view imported.</numerusform>
            <numerusform>%n views imported.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export views</source>
        <translation>Export views</translation>
    </message>
    <message numerus="yes">
        <source>%n view(s) exported.</source>
        <translation>
            <numerusform>%n view exported.</numerusform>
            <numerusform>%n views exported.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save as a view…</source>
        <translation>Save as a view…</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Revert</translation>
    </message>
    <message>
        <source>Import views…</source>
        <translation>Import views…</translation>
    </message>
    <message>
        <source>Export my views…</source>
        <translation>Export my views…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Choose app and version…</source>
        <translation>Choose app and version…</translation>
    </message>
    <message>
        <source>Copy to my views</source>
        <translation>Copy to my views</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>Show hidden views</source>
        <translation>Show hidden views</translation>
    </message>
    <message>
        <source>Back to the view before</source>
        <translation>Back to the view before</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::ViewPanel</name>
    <message>
        <source>Views</source>
        <translation>Views</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Saved views</translation>
    </message>
    <message>
        <source>More for views</source>
        <translation>More for views</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Keep filter, columns and order in this view</source>
        <translation>Keep filter, columns and order in this view</translation>
    </message>
    <message>
        <source>Keep filter, columns and order as a new view</source>
        <translation>Keep filter, columns and order as a new view</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Revert</translation>
    </message>
    <message>
        <source>Back to the view as it was saved</source>
        <translation>Back to the view as it was saved</translation>
    </message>
    <message>
        <source>My views</source>
        <translation>My views</translation>
    </message>
    <message>
        <source>Common views</source>
        <translation>Common views</translation>
    </message>
    <message>
        <source>choose…</source>
        <comment>of a view that asks for an app first</comment>
        <translation>choose…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln device</numerusform>
            <numerusform>%Ln devices</numerusform>
        </translation>
    </message>
    <message>
        <source>shown, changed</source>
        <translation>shown, changed</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>shown</translation>
    </message>
    <message>
        <source>Save as</source>
        <comment>a new view</comment>
        <translation>Save as</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::WavesModel</name>
    <message>
        <source>%1 % succeeded, %2 % needed</source>
        <translation>%1 % succeeded, %2 % needed</translation>
    </message>
    <message>
        <source>%1 % needed</source>
        <translation>%1 % needed</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>Wave</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Devices</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Before the next wave</source>
        <translation>Before the next wave</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Task</translation>
    </message>
    <message>
        <source> · pauses at %1 failed</source>
        <translation> · pauses at %1 failed</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::WelcomePage</name>
    <message>
        <source>Devices</source>
        <translation>Devices</translation>
    </message>
    <message>
        <source>Where do your devices come from?</source>
        <translation>Where do your devices come from?</translation>
    </message>
    <message>
        <source>Whatever you choose is kept on this computer, so that everything can be read without a network.</source>
        <translation>Whatever you choose is kept on this computer, so that everything can be read without a network.</translation>
    </message>
    <message>
        <source>Look around first</source>
        <translation>Look around first</translation>
    </message>
    <message>
        <source>A demo fleet of 2,000 devices from a simulated gateway on this computer. It needs no account and stays apart from your own data.</source>
        <translation>A demo fleet of 2,000 devices from a simulated gateway on this computer. It needs no account and stays apart from your own data.</translation>
    </message>
    <message>
        <source>Open the demo fleet</source>
        <translation>Open the demo fleet</translation>
    </message>
    <message>
        <source>Connect an account</source>
        <translation>Connect an account</translation>
    </message>
    <message>
        <source>You have an app on the Alipay open platform with its keys, or a provider gave you the address of a gateway.</source>
        <translation>You have an app on the Alipay open platform with its keys, or a provider gave you the address of a gateway.</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Add an account</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Import a file</translation>
    </message>
    <message>
        <source>A device list that you downloaded from the web console, as CSV or XLSX. No keys are needed.</source>
        <translation>A device list that you downloaded from the web console, as CSV or XLSX. No keys are needed.</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choose a file</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::WhenBar</name>
    <message>
        <source>What the last sync brought</source>
        <translation>What the last sync brought</translation>
    </message>
    <message>
        <source>Since yesterday</source>
        <translation>Since yesterday</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Last 7 days</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Last 30 days</translation>
    </message>
    <message>
        <source>Between two times</source>
        <translation>Between two times</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>What a sync brought</source>
        <translation>What a sync brought</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::WifiDialog</name>
    <message>
        <source>Show the password</source>
        <translation>Show the password</translation>
    </message>
    <message>
        <source>Wi-Fi of %1</source>
        <translation>Wi-Fi of %1</translation>
    </message>
    <message>
        <source>empty for an open network</source>
        <translation>empty for an open network</translation>
    </message>
    <message>
        <source>The password goes to the device and is not kept here. Until the device is in the new network it stays in the old one.</source>
        <translation>The password goes to the device and is not kept here. Until the device is in the new network it stays in the old one.</translation>
    </message>
    <message>
        <source>New network</source>
        <translation>New network</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Set the Wi-Fi</source>
        <translation>Set the Wi-Fi</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Asking the device&apos;s network…</source>
        <translation>Asking the device&apos;s network…</translation>
    </message>
    <message>
        <source>Sent. Waiting for the device…</source>
        <translation>Sent. Waiting for the device…</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::WizardFrame</name>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>Leave the wizard?</source>
        <translation>Leave the wizard?</translation>
    </message>
    <message>
        <source>Nothing has been sent yet. What you have entered is lost.</source>
        <translation>Nothing has been sent yet. What you have entered is lost.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Stay</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::WriteActs</name>
    <message>
        <source>Send…</source>
        <translation>Send…</translation>
    </message>
    <message>
        <source>Shows first what has changed since it was prepared</source>
        <translation>Shows first what has changed since it was prepared</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Discard</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::WriteNote</name>
    <message>
        <source>%1 of %2 devices done, %3 refused.</source>
        <translation>%1 of %2 devices done, %3 refused.</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Sending…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is done: its state</comment>
        <translation>%1: %2</translation>
    </message>
</context>
</TS>
