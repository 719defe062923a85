<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Age</name>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n 分钟前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n 小时前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlertText</name>
    <message>
        <source>Silent for over 3 days</source>
        <translation>静默超过 3 天</translation>
    </message>
    <message>
        <source>Owner changed</source>
        <translation>所有者变更</translation>
    </message>
    <message>
        <source>SIM ends within 30 days</source>
        <translation>流量卡 30 天内到期</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>无网络</translation>
    </message>
    <message>
        <source>Storage nearly full</source>
        <translation>存储空间不足</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n more device(s)</source>
        <translation>
            <numerusform>%1：新增 %n 台</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BroadcastText</name>
    <message>
        <source>Opening the shop</source>
        <translation>开店提醒</translation>
    </message>
    <message>
        <source>Good morning. Please check that the network, the printer and the till are on before we open.</source>
        <translation>早上好，开门营业前，请检查网络、打印机和收银机是否已打开。</translation>
    </message>
    <message>
        <source>Offer for paying by Alipay</source>
        <translation>支付宝优惠</translation>
    </message>
    <message>
        <source>Pay with Alipay today and get a random discount. Just tap.</source>
        <translation>今日使用支付宝付款，随机立减，碰一下就能付。</translation>
    </message>
    <message>
        <source>Warning of fraud</source>
        <translation>防诈骗提醒</translation>
    </message>
    <message>
        <source>A reminder: staff of Alipay never ask for verification codes or for a transfer. Call the official service if in doubt.</source>
        <translation>温馨提醒：支付宝工作人员不会索要验证码，也不会要求转账，如有疑问请拨打官方客服电话。</translation>
    </message>
    <message>
        <source>Closing the shop</source>
        <translation>打烊提醒</translation>
    </message>
    <message>
        <source>We are about to close. Please settle today&apos;s takings, and leave the device on its charger.</source>
        <translation>本店即将打烊，请核对今日账目，并将设备放回充电座。</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>一次</translation>
    </message>
    <message numerus="yes">
        <source>Daily %1–%2, every %n minute(s)</source>
        <translation>
            <numerusform>每天 %1–%2，每 %n 分钟一次</numerusform>
        </translation>
    </message>
    <message>
        <source>Write what is to be spoken.</source>
        <translation>请填写要播报的内容。</translation>
    </message>
    <message>
        <source>%1 characters are too many: %2 at most.</source>
        <translation>共 %1 个字，超出上限：最多 %2 个字。</translation>
    </message>
    <message>
        <source>It has to end later in the day than it begins.</source>
        <translation>结束时间须晚于开始时间。</translation>
    </message>
    <message numerus="yes">
        <source>Leave at least %n minute(s) between two repetitions.</source>
        <translation>
            <numerusform>两次播报之间至少间隔 %n 分钟。</numerusform>
        </translation>
    </message>
    <message>
        <source>Spoken</source>
        <translation>已播报</translation>
    </message>
    <message>
        <source>On the device</source>
        <translation>执行中</translation>
    </message>
    <message>
        <source>Not spoken yet</source>
        <translation>尚未播报</translation>
    </message>
    <message>
        <source>Sent, not asked about yet</source>
        <translation>已发送，待查询结果</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
</context>
<context>
    <name>CapabilityText</name>
    <message>
        <source>device list with live state</source>
        <translation>设备列表与实时状态</translation>
    </message>
    <message>
        <source>authorisation</source>
        <translation>授权</translation>
    </message>
    <message>
        <source>app distribution</source>
        <translation>应用分发</translation>
    </message>
    <message>
        <source>diagnosis of an app&apos;s way</source>
        <translation>应用分发排查</translation>
    </message>
    <message>
        <source>remote management</source>
        <translation>远程管理</translation>
    </message>
    <message>
        <source>purchase orders and receipt</source>
        <translation>设备申购与确认收货</translation>
    </message>
    <message>
        <source>Works with this account: %1.</source>
        <translation>这个账号可以使用：%1。</translation>
    </message>
    <message>
        <source>Not offered by this gateway: %1.</source>
        <translation>这个网关不提供：%1。</translation>
    </message>
    <message>
        <source>Works by public methods: the device list with binding, network, SIM card and place, one device after the other; upgrading apps; broadcasts and posters.</source>
        <translation>通过公开接口可以使用：逐台查询设备的绑定、网络、流量卡和位置；应用升级；播报与海报。</translation>
    </message>
    <message>
        <source>The public methods that list devices are not granted to this app.</source>
        <translation>这个应用没有查询设备列表的公开接口权限。</translation>
    </message>
    <message>
        <source>Needs the fleet service: %1.</source>
        <translation>需要设备运营服务：%1。</translation>
    </message>
    <message>
        <source>A device list that was exported from the web console can be imported into an account of its own, and fills in what is missing: names, models, owners, channels.</source>
        <translation>网页控制台导出的设备列表可以导入为单独的账号，补全名称、型号、所有者、出货渠道等信息。</translation>
    </message>
</context>
<context>
    <name>CellText</name>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Not available from this source</source>
        <translation>此来源不提供</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
</context>
<context>
    <name>CertificateText</name>
    <message>
        <source>The Alipay certificate ended on %1. Download alipayCertPublicKey_RSA2.crt again from the console and add the account anew.</source>
        <translation>支付宝公钥证书已于 %1 过期。请在开放平台重新下载 alipayCertPublicKey_RSA2.crt，并重新添加账号。</translation>
    </message>
    <message>
        <source>The Alipay certificate ends on %1. Download alipayCertPublicKey_RSA2.crt again from the console before then.</source>
        <translation>支付宝公钥证书将于 %1 过期。请在此之前从开放平台重新下载 alipayCertPublicKey_RSA2.crt。</translation>
    </message>
    <message>
        <source>The app certificate ended on %1. Renew it in the console and add the account anew with the new files.</source>
        <translation>应用公钥证书已于 %1 过期。请在开放平台更新证书，并用新文件重新添加账号。</translation>
    </message>
    <message numerus="yes">
        <source>The app certificate ends in %n day(s), on %1. Renew it in the console before then: afterwards the gateway refuses every call.</source>
        <translation>
            <numerusform>应用公钥证书将在 %n 天后（%1）过期。请提前在开放平台更新证书，过期后网关会拒绝所有请求。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer&apos;s clock is ahead of the gateway&apos;s by %1. Let it be set by the network: the gateway refuses requests whose time is too far off.</source>
        <translation>本机时钟比网关快 %1。请开启自动设置时间：时间相差过大时，网关会拒绝请求。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is behind the gateway&apos;s by %1. Let it be set by the network: the gateway refuses requests whose time is too far off.</source>
        <translation>本机时钟比网关慢 %1。请开启自动设置时间：时间相差过大时，网关会拒绝请求。</translation>
    </message>
</context>
<context>
    <name>ChangeText</name>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Left and came back</source>
        <translation>离开后又回来</translation>
    </message>
    <message>
        <source>Devices added or removed</source>
        <translation>设备增减</translation>
    </message>
    <message>
        <source>App %1</source>
        <translation>应用 %1</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>变更前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>变更后</translation>
    </message>
    <message>
        <source>Seen at</source>
        <translation>发现时间</translation>
    </message>
    <message>
        <source>Week of</source>
        <translation>周（周一）</translation>
    </message>
    <message>
        <source>App</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备数</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>CodeLabel</name>
    <message>
        <source>Face-pay terminal</source>
        <translation>刷脸终端</translation>
    </message>
    <message>
        <source>Tap terminal</source>
        <translation>碰一下终端</translation>
    </message>
    <message>
        <source>Scan box</source>
        <translation>扫码盒</translation>
    </message>
    <message>
        <source>Voice box</source>
        <translation>播报音箱</translation>
    </message>
    <message>
        <source>Cashier POS</source>
        <translation>收银一体机</translation>
    </message>
    <message>
        <source>Vending machine</source>
        <translation>售货机</translation>
    </message>
    <message>
        <source>Turnstile</source>
        <translation>闸机</translation>
    </message>
    <message>
        <source>Android</source>
        <translation>安卓</translation>
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
        <translation>供应商自发货</translation>
    </message>
    <message>
        <source>Platform mall</source>
        <translation>平台商城</translation>
    </message>
    <message>
        <source>Service provider</source>
        <translation>服务商渠道</translation>
    </message>
    <message>
        <source>Leasing company</source>
        <translation>租赁商</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>出售</translation>
    </message>
    <message>
        <source>Leased</source>
        <translation>租赁</translation>
    </message>
    <message>
        <source>Given for free</source>
        <translation>赠送</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>试用</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>Grantee</source>
        <translation>被授权者</translation>
    </message>
    <message>
        <source>Posters</source>
        <translation>海报投放</translation>
    </message>
    <message>
        <source>App distribution</source>
        <translation>应用分发</translation>
    </message>
    <message>
        <source>Broadcasts</source>
        <translation>播报运营</translation>
    </message>
    <message>
        <source>Remote management</source>
        <translation>远程管理</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>已绑定</translation>
    </message>
    <message>
        <source>Not bound</source>
        <translation>未绑定</translation>
    </message>
    <message>
        <source>Not registered</source>
        <translation>未注册</translation>
    </message>
    <message>
        <source>Not activated</source>
        <translation>未激活</translation>
    </message>
    <message>
        <source>Activated</source>
        <translation>已激活</translation>
    </message>
    <message>
        <source>Wi-Fi</source>
        <translation>Wi-Fi</translation>
    </message>
    <message>
        <source>Mobile network</source>
        <translation>移动网络</translation>
    </message>
    <message>
        <source>Wired</source>
        <translation>有线</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>无网络</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Other provider</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>In service</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>已停机</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Fleet service</source>
        <translation>云端</translation>
    </message>
    <message>
        <source>Console export</source>
        <translation>控制台导出</translation>
    </message>
    <message>
        <source>Public API</source>
        <translation>公开接口</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>nothing was sent</source>
        <translation>未发送任何内容</translation>
    </message>
    <message>
        <source>nothing was sent; --yes goes on without asking</source>
        <translation>未发送任何内容；加 --yes 可不经确认直接执行</translation>
    </message>
    <message>
        <source>%1 rows are left out</source>
        <translation>%1 行未计入</translation>
    </message>
    <message>
        <source>no device is left: nothing was sent</source>
        <translation>没有可操作的设备，未发送任何内容</translation>
    </message>
    <message>
        <source>name the account with --account NAME</source>
        <translation>请用 --account NAME 指定账号</translation>
    </message>
    <message>
        <source>name the devices by one of --sn A,B, --sns FILE and --list NAME</source>
        <translation>请用 --sn A,B、--sns FILE 或 --list NAME 指定设备</translation>
    </message>
    <message>
        <source>%1 on %2 devices: %3</source>
        <translation>%1（%2 台设备）：%3</translation>
    </message>
    <message>
        <source>command %1</source>
        <translation>指令编号 %1</translation>
    </message>
    <message>
        <source>%1 takes at most %2 devices at once: nothing was sent</source>
        <translation>%1 一次最多 %2 台设备，未发送任何内容</translation>
    </message>
    <message>
        <source>%1: --last-four has to name the last four characters of its SN: nothing was sent</source>
        <translation>%1：--last-four 需填写该 SN 的后四位，未发送任何内容</translation>
    </message>
    <message>
        <source>broadcast to %1 device(s): %2</source>
        <translation>播报（%1 台设备）：%2</translation>
    </message>
    <message>
        <source>stop it on %1 device(s)</source>
        <translation>在 %1 台设备上停止播报</translation>
    </message>
    <message>
        <source>&quot;%1&quot;, about %2 s</source>
        <translation>“%1”，约 %2 秒</translation>
    </message>
    <message>
        <source>not spoken: %1</source>
        <translation>不会播报的字符：%1</translation>
    </message>
    <message>
        <source>%1 devices at most at once: nothing was sent</source>
        <translation>一次最多 %1 台设备，未发送任何内容</translation>
    </message>
    <message>
        <source>only a daily broadcast that is on its devices can be stopped</source>
        <translation>只有已下发到设备的每日播报可以停止</translation>
    </message>
    <message>
        <source>%1: the service lists no grants for this account, or it was not synchronised yet</source>
        <translation>%1：云端未提供该账号的授权列表，或尚未同步</translation>
    </message>
    <message>
        <source>no device is left that this account can grant: nothing was sent</source>
        <translation>没有该账号可授权的设备，未发送任何内容</translation>
    </message>
    <message>
        <source>%1 devices → %2 (%3): %4, %5</source>
        <translation>%1 台设备 → %2（%3）：%4，%5</translation>
    </message>
    <message>
        <source>only the account that gave a grant can change it</source>
        <translation>只有授权方账号可以修改授权</translation>
    </message>
    <message>
        <source>%1: %2 loses %3 on %4 devices</source>
        <translation>%1：%2 将失去 %4 台设备的权限：%3</translation>
    </message>
    <message>
        <source>%1: %2 more devices</source>
        <translation>%1：增加 %2 台设备</translation>
    </message>
    <message>
        <source>%1: %2 devices fewer</source>
        <translation>%1：减少 %2 台设备</translation>
    </message>
    <message>
        <source>%1 %2 %3: %4 devices; waves: %5</source>
        <translation>%1 %2 %3：%4 台设备；批次：%5</translation>
    </message>
    <message>
        <source>the public method tells neither a task id nor progress: whether a device was upgraded shows only on the device</source>
        <translation>公开接口不返回任务编号和进度：是否升级成功只能在设备上查看</translation>
    </message>
    <message>
        <source>upgrade %1 to %2: %3 devices</source>
        <translation>将 %1 升级到 %2：%3 台设备</translation>
    </message>
    <message>
        <source>no device is ready: nothing was sent</source>
        <translation>没有满足条件的设备，未发送任何内容</translation>
    </message>
    <message>
        <source>%1 devices are left out</source>
        <translation>%1 台设备未计入</translation>
    </message>
    <message>
        <source>%1 %2: %3 devices, %4 of them at it</source>
        <translation>%1 %2：%3 台设备，其中 %4 台进行中</translation>
    </message>
    <message>
        <source>%1 devices failed too short a time ago; --at-once takes them as well</source>
        <translation>%1 台设备刚刚失败，暂不重试；加 --at-once 可一并重试</translation>
    </message>
    <message>
        <source>no failed device fits: nothing was sent</source>
        <translation>没有符合条件的失败设备，未发送任何内容</translation>
    </message>
    <message>
        <source>retry %1: %2 devices</source>
        <translation>重试 %1：%2 台设备</translation>
    </message>
    <message>
        <source>bind %1 device(s)</source>
        <translation>绑定 %1 台设备</translation>
    </message>
    <message>
        <source>unbind %1 device(s)</source>
        <translation>解绑 %1 台设备</translation>
    </message>
    <message>
        <source>place &quot;%1&quot; on %2 device(s)</source>
        <translation>在 %2 台设备上投放“%1”</translation>
    </message>
    <message>
        <source>take &quot;%1&quot; off %2 device(s)</source>
        <translation>从 %2 台设备上下线“%1”</translation>
    </message>
    <message>
        <source>%1 of the devices show a poster already</source>
        <translation>其中 %1 台设备已有海报</translation>
    </message>
    <message>
        <source>there is no poster %1</source>
        <translation>没有海报 %1</translation>
    </message>
    <message>
        <source>confirm the receipt of %1 device(s)</source>
        <translation>确认收货 %1 台设备</translation>
    </message>
    <message>
        <source>order %1 device(s)</source>
        <translation>申领 %1 台设备</translation>
    </message>
    <message>
        <source>cancel the order %1</source>
        <translation>取消订单 %1</translation>
    </message>
    <message>
        <source>set the Wi-Fi of %1 to %2; with a wrong password it stays where it is</source>
        <translation>将 %1 的 Wi-Fi 设为 %2；密码错误时保持原网络</translation>
    </message>
    <message>
        <source>waiting for the device</source>
        <translation>等待设备响应</translation>
    </message>
    <message>
        <source>%1: not granted to this app: %2</source>
        <translation>%1：该应用未获授权的接口：%2</translation>
    </message>
    <message>
        <source>sql reads one account; name it with --account NAME</source>
        <translation>sql 只读取一个账号，请用 --account NAME 指定</translation>
    </message>
    <message>
        <source>only the first %1 rows; there are more</source>
        <translation>仅显示前 %1 行，还有更多</translation>
    </message>
    <message>
        <source>%1 has not been synced yet: it has no history.</source>
        <translation>%1 尚未同步，没有历史记录。</translation>
    </message>
    <message>
        <source>The history of %1 begins at %2: nothing is known of what changed before.</source>
        <translation>%1 的历史记录始于 %2，此前的变更无从得知。</translation>
    </message>
    <message>
        <source>%1: the history does not reach back so far.</source>
        <translation>%1：历史记录没有这么早。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始时间</translation>
    </message>
    <message>
        <source>To</source>
        <translation>截止时间</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增设备</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>移除设备</translation>
    </message>
    <message>
        <source>Left and came back</source>
        <translation>离开后又回来</translation>
    </message>
    <message>
        <source>Devices with changes</source>
        <translation>有变更的设备</translation>
    </message>
    <message>
        <source>full</source>
        <translation>全量</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>增量</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>not complete</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>%1 devices have changed since it was prepared, %2 have not</source>
        <translation>准备之后 %1 台设备有变化，%2 台没有变化</translation>
    </message>
    <message>
        <source>nothing was sent; --yes sends it as it stands</source>
        <translation>未发送任何内容；加 --yes 可原样发送</translation>
    </message>
    <message>
        <source>line %1 is not as it was written</source>
        <translation>第 %1 行被改动过</translation>
    </message>
    <message>
        <source>line %1 is missing</source>
        <translation>缺少第 %1 行</translation>
    </message>
    <message>
        <source>the log was cut: it should go on with line %1</source>
        <translation>记录被截断：其后应为第 %1 行</translation>
    </message>
    <message>
        <source>operation %1 was settled and no line tells of it</source>
        <translation>操作 %1 已有结果，但没有对应记录</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is on; its next check notes what matches now, those after it tell of more</source>
        <translation>“%1”已开启；下一次检查只记录当前匹配的设备，此后有新增才提醒</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 changes something and has a command of its own; nothing was sent</source>
        <translation>%1 会修改数据，请使用对应的命令；未发送任何内容</translation>
    </message>
    <message>
        <source>Go on? [y/N] </source>
        <translation>是否继续？[y/N] </translation>
    </message>
    <message>
        <source>%1: %2 SNs need a supplier or an item; name it with</source>
        <translation>%1：%2 个 SN 缺少供应商或物品，请执行</translation>
    </message>
    <message>
        <source>In the list, not in the fleet</source>
        <translation>列表有、设备中没有</translation>
    </message>
    <message>
        <source>In the fleet, not in the list</source>
        <translation>设备中有、列表没有</translation>
    </message>
    <message>
        <source>Owned by somebody else</source>
        <translation>属于其他所有者</translation>
    </message>
</context>
<context>
    <name>CommandText</name>
    <message>
        <source>Restart</source>
        <translation>重启设备</translation>
    </message>
    <message>
        <source>Factory reset</source>
        <translation>恢复出厂设置</translation>
    </message>
    <message>
        <source>Collect the log</source>
        <translation>收集日志</translation>
    </message>
    <message>
        <source>Refresh the facts</source>
        <translation>刷新信息</translation>
    </message>
    <message>
        <source>The device takes no payment for about a minute; what is being paid at this moment is lost.</source>
        <translation>设备约一分钟内无法收款，正在进行的支付会中断。</translation>
    </message>
    <message>
        <source>All apps, settings and the network are erased: somebody in the shop has to set the device up again. This cannot be undone.</source>
        <translation>设备上的应用、设置和网络都会清除，需要门店人员重新配置，且无法撤销。</translation>
    </message>
    <message>
        <source>The device sends its log, some megabytes; over a SIM card that costs data.</source>
        <translation>设备会上传几 MB 的日志，使用流量卡时会消耗流量。</translation>
    </message>
    <message>
        <source>The device tells its facts anew; nothing of it changes.</source>
        <translation>设备重新上报信息，不改变任何设置。</translation>
    </message>
    <message>
        <source>Waits for the device</source>
        <translation>等待设备上线</translation>
    </message>
    <message>
        <source>On the device</source>
        <translation>执行中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Expired: the device was not online</source>
        <translation>已过期：设备一直未上线</translation>
    </message>
</context>
<context>
    <name>DiagnosisText</name>
    <message>
        <source>No such device</source>
        <translation>没有这台设备</translation>
    </message>
    <message>
        <source>Compare the SN with the label on the device. If it is right, the device is not registered yet or belongs to an account that is not set up here.</source>
        <translation>请核对设备标签上的 SN。若 SN 无误，说明设备尚未注册，或属于未在此添加的账号。</translation>
    </message>
    <message>
        <source>Several suppliers have this SN</source>
        <translation>多个厂商有相同 SN</translation>
    </message>
    <message>
        <source>Choose the supplier, or write SN@supplier.</source>
        <translation>请选择厂商，或写成 SN@厂商。</translation>
    </message>
    <message>
        <source>Nobody owns it yet</source>
        <translation>暂无所有者</translation>
    </message>
    <message>
        <source>Become its owner: confirm the receipt of its order, or register the device with its activation code on the spot. Then synchronise.</source>
        <translation>成为所有者：在申购订单中确认收货，或在现场用激活码完成设备注册，然后同步。</translation>
    </message>
    <message>
        <source>Not registered</source>
        <translation>未注册</translation>
    </message>
    <message>
        <source>Switch the device on, connect it to the network and finish its registration on the screen.</source>
        <translation>给设备通电、联网，按屏幕提示完成注册。</translation>
    </message>
    <message>
        <source>Not activated</source>
        <translation>未激活</translation>
    </message>
    <message>
        <source>Switch the device on at the shop, connect it to the network and finish its activation on the screen.</source>
        <translation>在门店给设备通电、联网，按屏幕提示完成激活。</translation>
    </message>
    <message>
        <source>Has never been online</source>
        <translation>从未上线</translation>
    </message>
    <message>
        <source>Check that the device has power, then connect it to Wi-Fi or insert a working SIM card, and wait two minutes.</source>
        <translation>确认设备已通电，再连接 Wi-Fi 或插入可用的流量卡，等待两分钟。</translation>
    </message>
    <message>
        <source>SIM card has expired</source>
        <translation>流量卡已到期</translation>
    </message>
    <message>
        <source>A card of Alipay&apos;s: top it up on the SIM card page, then restart the device. Another card: ask its carrier. In a hurry: use Wi-Fi.</source>
        <translation>支付宝提供的卡：在流量卡查询页续费后重启设备。其他卡：联系运营商。着急用：先连 Wi-Fi。</translation>
    </message>
    <message>
        <source>SIM card is suspended</source>
        <translation>流量卡已停机</translation>
    </message>
    <message>
        <source>Look the card up on the SIM card page and settle what is owed, then restart the device. Another card: ask its carrier.</source>
        <translation>在流量卡查询页查看停机原因并缴费后重启设备。其他卡：联系运营商。</translation>
    </message>
    <message>
        <source>SIM card cannot be used</source>
        <translation>流量卡不可用</translation>
    </message>
    <message>
        <source>Ask the card&apos;s carrier about its state, with the ICCID at hand, or insert another card.</source>
        <translation>报上 ICCID，向运营商查询卡的状态，或换一张卡。</translation>
    </message>
    <message>
        <source>Data plan is used up</source>
        <translation>流量已用完</translation>
    </message>
    <message>
        <source>Top the card up on the SIM card page, then restart the device. In a hurry: use Wi-Fi.</source>
        <translation>在流量卡查询页续订流量后重启设备。着急用：先连 Wi-Fi。</translation>
    </message>
    <message>
        <source>No mobile signal</source>
        <translation>没有运营商信号</translation>
    </message>
    <message>
        <source>Take the SIM card out and put it back in, restart the device, and move it nearer to a window. If it stays so, ask the carrier about coverage.</source>
        <translation>重新插拔流量卡并重启设备，把设备移近窗边。仍然没有信号时，向运营商咨询覆盖情况。</translation>
    </message>
    <message>
        <source>Wrong Wi-Fi password</source>
        <translation>Wi-Fi 密码不正确</translation>
    </message>
    <message>
        <source>Turn Wi-Fi off and on again. If that does not help, forget the network and enter the password anew, then restart the device.</source>
        <translation>先关闭 Wi-Fi 再打开。仍不行时，忘记该网络并重新输入密码，然后重启设备。</translation>
    </message>
    <message>
        <source>Names cannot be resolved (DNS)</source>
        <translation>域名解析异常（DNS）</translation>
    </message>
    <message>
        <source>Set the network&apos;s DNS to automatic, restart the router, then the device. If it stays so, try another network such as a phone&apos;s hotspot.</source>
        <translation>把 DNS 设为自动获取，先重启路由器，再重启设备。仍不行时换一个网络（如手机热点）试试。</translation>
    </message>
    <message>
        <source>Wrong date or time</source>
        <translation>日期或时间不正确</translation>
    </message>
    <message>
        <source>Turn on automatic date and time with the time zone of Beijing, then restart the device.</source>
        <translation>打开“自动确定日期和时间”，时区选北京，然后重启设备。</translation>
    </message>
    <message>
        <source>Weak Wi-Fi signal</source>
        <translation>Wi-Fi 信号弱</translation>
    </message>
    <message>
        <source>Move the device nearer to the router, or the router nearer to it, and take metal and walls out of the way; or use a cable or a SIM card.</source>
        <translation>让设备靠近路由器，避开金属和墙体遮挡；也可以改用网线或流量卡。</translation>
    </message>
    <message>
        <source>Weak mobile signal</source>
        <translation>移动信号弱</translation>
    </message>
    <message>
        <source>Move the device nearer to a window, away from metal, or use the shop&apos;s Wi-Fi.</source>
        <translation>把设备移近窗边、远离金属，或改用店里的 Wi-Fi。</translation>
    </message>
    <message>
        <source>Network trouble</source>
        <translation>网络异常</translation>
    </message>
    <message>
        <source>Restart the router, then the device. If it stays so, ask the supplier and give the reason that is shown.</source>
        <translation>先重启路由器，再重启设备。仍不行时联系厂商，并告知所显示的原因。</translation>
    </message>
    <message>
        <source>Offline for more than a week</source>
        <translation>离线超过一周</translation>
    </message>
    <message>
        <source>Ask the shop whether the device is still in use and has power. If it is, restart it and connect it to the network again.</source>
        <translation>询问门店设备是否还在使用、是否通电。仍在使用时，重启设备并重新联网。</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Check power and network at the shop: can a phone use the same Wi-Fi? Then restart the device.</source>
        <translation>检查门店的电源和网络：手机能否使用同一个 Wi-Fi？然后重启设备。</translation>
    </message>
    <message>
        <source>No heartbeat for a while</source>
        <translation>一段时间没有心跳</translation>
    </message>
    <message>
        <source>Wait a few minutes and ask again. If it stays silent, check power and network.</source>
        <translation>等几分钟再查。仍没有心跳时，检查电源和网络。</translation>
    </message>
    <message>
        <source>Not authorised</source>
        <translation>没有授权</translation>
    </message>
    <message>
        <source>Ask the device&apos;s owner to authorise this account for what you want to do.</source>
        <translation>请设备所有者把所需的权限授权给本账号。</translation>
    </message>
    <message>
        <source>System cannot take apps</source>
        <translation>系统不支持</translation>
    </message>
    <message>
        <source>Apps reach Android devices only, and new versions may need a newer system. Upgrade the system, or leave the device out.</source>
        <translation>应用只能分发到安卓设备，新版本可能要求更高的系统版本。请先升级系统，或跳过此设备。</translation>
    </message>
    <message>
        <source>Component missing</source>
        <translation>缺少组件</translation>
    </message>
    <message>
        <source>Ask the supplier for a system version with the component.</source>
        <translation>请厂商提供带有该组件的系统版本。</translation>
    </message>
    <message>
        <source>No space left</source>
        <translation>存储空间不足</translation>
    </message>
    <message>
        <source>Remove apps and files that are not needed, or restart the device, then try again.</source>
        <translation>卸载不用的应用、清理文件或重启设备，然后重试。</translation>
    </message>
    <message>
        <source>Not for this model</source>
        <translation>机型不支持</translation>
    </message>
    <message>
        <source>Choose a version that is made for the model, or ask the app&apos;s publisher.</source>
        <translation>选择支持该机型的版本，或咨询应用发布方。</translation>
    </message>
    <message>
        <source>No released version</source>
        <translation>没有已发布的版本</translation>
    </message>
    <message>
        <source>Choose a released version, or ask the publisher to open the app to this account.</source>
        <translation>选择已发布的版本，或请发布方向本账号开放应用。</translation>
    </message>
    <message>
        <source>Waits for Wi-Fi</source>
        <translation>等待 Wi-Fi</translation>
    </message>
    <message>
        <source>The task downloads over Wi-Fi only: connect the device to Wi-Fi, or send it without that limit.</source>
        <translation>任务仅限 Wi-Fi 下载：请让设备连接 Wi-Fi，或重新下发不限网络的任务。</translation>
    </message>
    <message>
        <source>No task has reached it</source>
        <translation>任务尚未到达</translation>
    </message>
    <message>
        <source>Distribute the app to the device. If a task is running, bring the device online and wait a few minutes.</source>
        <translation>向设备分发该应用。已有任务时，让设备上线并等待几分钟。</translation>
    </message>
    <message>
        <source>Not downloaded</source>
        <translation>下载未完成</translation>
    </message>
    <message>
        <source>Check the network at the shop, then retry the task.</source>
        <translation>检查门店网络，然后重试任务。</translation>
    </message>
    <message>
        <source>Not installed</source>
        <translation>安装未完成</translation>
    </message>
    <message>
        <source>Restart the device, then retry the task. If it fails again, ask the app&apos;s publisher.</source>
        <translation>重启设备后重试任务。再次失败时联系应用发布方。</translation>
    </message>
    <message>
        <source>Stops on its way</source>
        <translation>分发中断</translation>
    </message>
    <message>
        <source>Look up the code that is shown in the knowledge base.</source>
        <translation>请在知识库中查询所显示的代码。</translation>
    </message>
    <message>
        <source>Last task failed</source>
        <translation>最近一次任务失败</translation>
    </message>
    <message>
        <source>Look at the task&apos;s error and retry it.</source>
        <translation>查看任务的失败原因并重试。</translation>
    </message>
    <message>
        <source>Not bound to a shop</source>
        <translation>未绑定门店</translation>
    </message>
    <message>
        <source>Bind the device to its merchant and shop.</source>
        <translation>把设备绑定到商户和门店。</translation>
    </message>
    <message>
        <source>Card of another carrier</source>
        <translation>非平台流量卡</translation>
    </message>
    <message>
        <source>Only its carrier knows its state, data and expiry: call the carrier with the ICCID at hand.</source>
        <translation>只有运营商能查到它的状态、流量和到期日：请报上 ICCID 联系运营商。</translation>
    </message>
    <message>
        <source>SIM card expires soon</source>
        <translation>流量卡即将到期</translation>
    </message>
    <message>
        <source>Top the card up on the SIM card page before it expires.</source>
        <translation>到期前在流量卡查询页续费。</translation>
    </message>
    <message>
        <source>Data is running out</source>
        <translation>流量即将用完</translation>
    </message>
    <message>
        <source>Top the card up on the SIM card page before the plan is used up.</source>
        <translation>流量用完前在流量卡查询页续订。</translation>
    </message>
    <message>
        <source>Little space left</source>
        <translation>存储空间偏少</translation>
    </message>
    <message>
        <source>Remove apps and files that are not needed.</source>
        <translation>卸载不用的应用，清理文件。</translation>
    </message>
    <message>
        <source>Not restarted for a month</source>
        <translation>一个月未重启</translation>
    </message>
    <message>
        <source>Restart the device once.</source>
        <translation>重启一次设备。</translation>
    </message>
    <message>
        <source>No SIM card</source>
        <translation>没有流量卡</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>My role</source>
        <translation>我的角色</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>激活状态</translation>
    </message>
    <message>
        <source>Binding</source>
        <translation>绑定状态</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Last heartbeat</source>
        <translation>最后心跳</translation>
    </message>
    <message>
        <source>Last boot</source>
        <translation>最后开机</translation>
    </message>
    <message>
        <source>SIM card</source>
        <translation>流量卡</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>Last place</source>
        <translation>最后位置</translation>
    </message>
    <message>
        <source>App on its way</source>
        <translation>应用分发</translation>
    </message>
    <message>
        <source>Recent tasks</source>
        <translation>最近任务</translation>
    </message>
    <message>
        <source>Recent changes</source>
        <translation>最近变更</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>需留意</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation>上次同步</translation>
    </message>
    <message>
        <source>Asked just now</source>
        <translation>实时查询</translation>
    </message>
    <message>
        <source>Asked just now (public method)</source>
        <translation>实时查询（公开接口）</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Data plan</source>
        <translation>套餐</translation>
    </message>
    <message>
        <source>Data in the plan</source>
        <translation>套餐流量</translation>
    </message>
    <message>
        <source>Data used</source>
        <translation>已用流量</translation>
    </message>
    <message>
        <source>Last task</source>
        <translation>最近任务</translation>
    </message>
    <message>
        <source>State in the last task</source>
        <translation>最近任务状态</translation>
    </message>
    <message>
        <source>Error in the last task</source>
        <translation>最近任务错误</translation>
    </message>
    <message>
        <source>Last task at</source>
        <translation>最近任务时间</translation>
    </message>
    <message>
        <source>The device is known</source>
        <translation>设备存在</translation>
    </message>
    <message>
        <source>This account may distribute to it</source>
        <translation>有应用分发权限</translation>
    </message>
    <message>
        <source>Its system can take the app</source>
        <translation>系统支持</translation>
    </message>
    <message>
        <source>It has the components</source>
        <translation>组件齐全</translation>
    </message>
    <message>
        <source>The version is made for its model</source>
        <translation>机型支持该版本</translation>
    </message>
    <message>
        <source>The version is released</source>
        <translation>版本已发布</translation>
    </message>
    <message>
        <source>The device is online</source>
        <translation>设备在线</translation>
    </message>
    <message>
        <source>It has room for the app</source>
        <translation>存储空间足够</translation>
    </message>
    <message>
        <source>Its network may be used for the download</source>
        <translation>网络允许下载</translation>
    </message>
    <message>
        <source>The task has reached it</source>
        <translation>任务已到达设备</translation>
    </message>
    <message>
        <source>It has downloaded the app</source>
        <translation>已下载</translation>
    </message>
    <message>
        <source>The app is installed</source>
        <translation>已安装</translation>
    </message>
    <message>
        <source>SN</source>
        <translation>SN</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>厂商</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>处理建议</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>数据时间</translation>
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
            <numerusform>%n 个任务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n 条变更</numerusform>
        </translation>
    </message>
    <message>
        <source>Stops at: %1</source>
        <translation>停在：%1</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Could not be asked</source>
        <translation>未能查询</translation>
    </message>
    <message>
        <source>It is not known here, and the cloud has not said whether it exists. Ask again with a connection to the cloud.</source>
        <translation>本机没有这台设备的数据，云端也未确认它是否存在。请在能连接云端时重新查询。</translation>
    </message>
</context>
<context>
    <name>DiscardQuestion</name>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Nothing more of “%1” will be sent. What was sent stays as it is.</source>
        <translation>“%1”未发送的部分将不再发送，已发送的不受影响。</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>It was stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>The gateway cannot be reached.</source>
        <translation>无法连接网关。</translation>
    </message>
    <message>
        <source>There is no network, the address is wrong, or the server is down.</source>
        <translation>没有网络、地址有误，或服务器已停止服务。</translation>
    </message>
    <message>
        <source>Check the network and the gateway address. What was fetched before can still be read.</source>
        <translation>请检查网络和网关地址。之前已同步的数据仍可查看。</translation>
    </message>
    <message>
        <source>The gateway did not answer in time.</source>
        <translation>网关未在规定时间内响应。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有任何改动。</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>请稍后重试。</translation>
    </message>
    <message>
        <source>The gateway does not accept this account&apos;s identity.</source>
        <translation>网关不认可此账号的身份。</translation>
    </message>
    <message>
        <source>The app ID, the keys or the authorisation do not fit.</source>
        <translation>应用 ID、密钥或授权不匹配。</translation>
    </message>
    <message>
        <source>Check the account: it tells which of them is wrong.</source>
        <translation>请执行“检查账号”，查看是哪一项有误。</translation>
    </message>
    <message>
        <source>This is not permitted.</source>
        <translation>没有权限执行此操作。</translation>
    </message>
    <message>
        <source>Ask the owner of the devices, or check the app&apos;s products in the console.</source>
        <translation>请联系设备所有者，或在控制台检查应用已添加的产品。</translation>
    </message>
    <message>
        <source>It was not found.</source>
        <translation>未找到。</translation>
    </message>
    <message>
        <source>Check the spelling, or synchronise and look again.</source>
        <translation>请检查输入是否正确，或同步后再查看。</translation>
    </message>
    <message>
        <source>It does not fit the present state.</source>
        <translation>与当前状态不符。</translation>
    </message>
    <message>
        <source>Synchronise and look again.</source>
        <translation>请同步后再查看。</translation>
    </message>
    <message>
        <source>Too many calls were made.</source>
        <translation>调用过于频繁。</translation>
    </message>
    <message>
        <source>The request was not carried out.</source>
        <translation>请求未被执行。</translation>
    </message>
    <message>
        <source>Wait a little and try again.</source>
        <translation>请稍等片刻再试。</translation>
    </message>
    <message>
        <source>The service had a fault of its own.</source>
        <translation>服务自身出现故障。</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>请几分钟后重试。</translation>
    </message>
    <message>
        <source>It is not known whether this was carried out.</source>
        <translation>无法确定此操作是否已执行。</translation>
    </message>
    <message>
        <source>The request was sent, but no clear answer came back.</source>
        <translation>请求已发出，但没有收到明确的应答。</translation>
    </message>
    <message>
        <source>Do not repeat it yet: look first whether its effect is there.</source>
        <translation>请先不要重复操作，先确认是否已经生效。</translation>
    </message>
    <message>
        <source>The answer could not be read.</source>
        <translation>无法解析应答。</translation>
    </message>
    <message>
        <source>It is not in the form that the gateway answers in; it may have been cut off, or come from another server.</source>
        <translation>应答不是网关的格式，可能已被截断，或来自其他服务器。</translation>
    </message>
    <message>
        <source>Try again. If it stays, check the gateway address and the network (proxy, captive portal).</source>
        <translation>请重试。如仍失败，请检查网关地址和网络（代理、上网认证页面）。</translation>
    </message>
    <message>
        <source>The answer could not be proven genuine, so nothing of it was used.</source>
        <translation>无法验证应答的真实性，其内容未被采用。</translation>
    </message>
    <message>
        <source>Its signature is missing or wrong.</source>
        <translation>签名缺失或有误。</translation>
    </message>
    <message>
        <source>Check the account&apos;s Alipay public key and the network (proxy, captive portal).</source>
        <translation>请检查此账号的支付宝公钥和网络（代理、上网认证页面）。</translation>
    </message>
    <message>
        <source>A file on this computer could not be read or written.</source>
        <translation>无法读取或写入本机上的文件。</translation>
    </message>
    <message>
        <source>Check the disk&apos;s free space and the folder&apos;s rights.</source>
        <translation>请检查磁盘空间和文件夹权限。</translation>
    </message>
    <message>
        <source>A key of this account cannot be used.</source>
        <translation>此账号的密钥无法使用。</translation>
    </message>
    <message>
        <source>Check the account&apos;s keys.</source>
        <translation>请检查此账号的密钥。</translation>
    </message>
    <message>
        <source>What was entered is not accepted.</source>
        <translation>输入的内容不被接受。</translation>
    </message>
    <message>
        <source>Check it and try again.</source>
        <translation>请检查后重试。</translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n second(s).</source>
        <translation>
            <numerusform>请在 %n 秒后重试。</numerusform>
        </translation>
    </message>
    <message>
        <source>The mistake is at character %1.</source>
        <translation>错误位于第 %1 个字符。</translation>
    </message>
    <message>
        <source>The gateway says: %1</source>
        <translation>网关返回：%1</translation>
    </message>
    <message>
        <source>This refusal came without a signature: it is not authenticated and may not come from the gateway.</source>
        <translation>此拒绝应答没有签名，未经验证，可能并非来自网关。</translation>
    </message>
    <message>
        <source>There is no device with this SN.</source>
        <translation>没有此 SN 的设备。</translation>
    </message>
    <message>
        <source>The SN is mistyped, damaged by a spreadsheet, or the device was never registered.</source>
        <translation>SN 输入有误、被表格软件改坏，或设备从未登记。</translation>
    </message>
    <message>
        <source>Compare the SN with the label on the device.</source>
        <translation>请与设备标签上的 SN 核对。</translation>
    </message>
    <message>
        <source>Several suppliers have a device with this SN.</source>
        <translation>多个供应商都有此 SN 的设备。</translation>
    </message>
    <message>
        <source>Write it as SN@supplier.</source>
        <translation>请写成“SN@供应商ID”。</translation>
    </message>
    <message>
        <source>This SIM card does not come from the platform.</source>
        <translation>此 SIM 卡不是平台提供的。</translation>
    </message>
    <message>
        <source>Ask the card&apos;s own provider.</source>
        <translation>请咨询此卡的提供方。</translation>
    </message>
    <message>
        <source>There is no app with this ID.</source>
        <translation>没有此 ID 的应用。</translation>
    </message>
    <message>
        <source>Check the app ID with its publisher.</source>
        <translation>请与应用发布方核对应用 ID。</translation>
    </message>
    <message>
        <source>There is no such Alipay account.</source>
        <translation>没有此支付宝账号。</translation>
    </message>
    <message>
        <source>Check the login name or the PID.</source>
        <translation>请检查登录账号或 PID。</translation>
    </message>
    <message>
        <source>There is no such authorisation.</source>
        <translation>没有此授权。</translation>
    </message>
    <message>
        <source>It was removed, or belongs to another account.</source>
        <translation>已被删除，或属于其他账号。</translation>
    </message>
    <message>
        <source>There is no such task.</source>
        <translation>没有此任务。</translation>
    </message>
    <message>
        <source>There is no such order.</source>
        <translation>没有此订单。</translation>
    </message>
    <message>
        <source>There is no such remote command.</source>
        <translation>没有此远程指令。</translation>
    </message>
    <message>
        <source>Only the owner of the device may do this.</source>
        <translation>只有设备所有者可以执行此操作。</translation>
    </message>
    <message>
        <source>Ask the device&apos;s owner.</source>
        <translation>请联系设备所有者。</translation>
    </message>
    <message>
        <source>This account is not authorised to do this on the device.</source>
        <translation>此账号没有对该设备执行此操作的授权。</translation>
    </message>
    <message>
        <source>It is neither the owner nor holds the scope that is needed.</source>
        <translation>此账号既不是所有者，也没有所需的授权范围。</translation>
    </message>
    <message>
        <source>Ask the owner to authorise this account for it.</source>
        <translation>请让设备所有者为此账号授权。</translation>
    </message>
    <message>
        <source>An account cannot authorise itself.</source>
        <translation>账号不能给自己授权。</translation>
    </message>
    <message>
        <source>Choose another account.</source>
        <translation>请选择其他账号。</translation>
    </message>
    <message>
        <source>The authorisation has expired.</source>
        <translation>授权已过期。</translation>
    </message>
    <message>
        <source>Ask the owner for a new one.</source>
        <translation>请让设备所有者重新授权。</translation>
    </message>
    <message>
        <source>The task is not in a state that allows this.</source>
        <translation>任务的当前状态不允许此操作。</translation>
    </message>
    <message>
        <source>It has gone on since it was last fetched.</source>
        <translation>自上次同步后状态已变化。</translation>
    </message>
    <message>
        <source>The order is not in a state that allows this.</source>
        <translation>订单的当前状态不允许此操作。</translation>
    </message>
    <message>
        <source>This SN does not belong to the order.</source>
        <translation>此 SN 不属于该订单。</translation>
    </message>
    <message>
        <source>Compare the SN with the label on the device and with the delivery note.</source>
        <translation>请与设备标签和发货单上的 SN 核对。</translation>
    </message>
    <message>
        <source>Another request was sent under the same number.</source>
        <translation>同一业务号已提交过其他请求。</translation>
    </message>
    <message>
        <source>The service refuses a second request with the same out_biz_no and other content.</source>
        <translation>对于相同的 out_biz_no，服务拒绝内容不同的第二次请求。</translation>
    </message>
    <message>
        <source>Start the action anew.</source>
        <translation>请重新发起操作。</translation>
    </message>
    <message>
        <source>The service no longer knows when this account was last synchronised.</source>
        <translation>服务端已没有此账号上次同步的记录。</translation>
    </message>
    <message>
        <source>Synchronise in full.</source>
        <translation>请执行全量同步。</translation>
    </message>
    <message>
        <source>The service no longer knows how far this list was read.</source>
        <translation>服务端已没有此列表的读取进度。</translation>
    </message>
    <message>
        <source>Synchronise again: the list starts from its beginning.</source>
        <translation>请重新同步，列表将从头读取。</translation>
    </message>
    <message>
        <source>The service does not accept a parameter of the request.</source>
        <translation>服务不接受请求中的某个参数。</translation>
    </message>
    <message>
        <source>Check what was entered; if it is right, report this with the reference below.</source>
        <translation>请检查输入内容；如无误，请附上下方信息反馈。</translation>
    </message>
    <message>
        <source>The device does not run Android.</source>
        <translation>此设备不是安卓系统。</translation>
    </message>
    <message>
        <source>Apps can be distributed to Android devices only.</source>
        <translation>应用只能分发到安卓设备。</translation>
    </message>
    <message>
        <source>Leave the device out.</source>
        <translation>请移除此设备。</translation>
    </message>
    <message>
        <source>The device lacks a component that this kind of app needs.</source>
        <translation>设备缺少此类应用所需的组件。</translation>
    </message>
    <message>
        <source>Android apps need IoT SDK, mini-programs also xPaaS, light apps also Smile.</source>
        <translation>安卓应用需要 IoT SDK，小程序还需要 xPaaS，轻应用还需要 Smile。</translation>
    </message>
    <message>
        <source>Ask the supplier for a system version with the component, or leave the device out.</source>
        <translation>请向供应商获取带此组件的系统版本，或移除此设备。</translation>
    </message>
    <message>
        <source>Light apps cannot be uninstalled remotely yet.</source>
        <translation>轻应用暂不支持远程卸载。</translation>
    </message>
    <message>
        <source>Wait until the platform supports it.</source>
        <translation>请等待平台支持。</translation>
    </message>
    <message>
        <source>Start on boot works on Ant OS devices only.</source>
        <translation>只有蚂蚁 OS 设备支持开机自启。</translation>
    </message>
    <message>
        <source>Switch start on boot off, or leave the device out.</source>
        <translation>请关闭开机自启，或移除此设备。</translation>
    </message>
    <message>
        <source>Official apps and the system can only be upgraded.</source>
        <translation>官方应用和系统只能升级。</translation>
    </message>
    <message>
        <source>Choose Upgrade.</source>
        <translation>请选择“升级”。</translation>
    </message>
    <message>
        <source>This app version is not made for the device&apos;s model.</source>
        <translation>此应用版本不支持该设备型号。</translation>
    </message>
    <message>
        <source>Choose another version, or leave the device out.</source>
        <translation>请选择其他版本，或移除此设备。</translation>
    </message>
    <message>
        <source>The device&apos;s system is too old for this app version.</source>
        <translation>设备系统版本过低，不支持此应用版本。</translation>
    </message>
    <message>
        <source>Upgrade the system first, or choose an older app version.</source>
        <translation>请先升级系统，或选择较早的应用版本。</translation>
    </message>
    <message>
        <source>This app version is not released.</source>
        <translation>此应用版本未上线。</translation>
    </message>
    <message>
        <source>It is in review or was withdrawn.</source>
        <translation>正在审核或已下架。</translation>
    </message>
    <message>
        <source>Choose a released version.</source>
        <translation>请选择已上线的版本。</translation>
    </message>
    <message>
        <source>The app&apos;s publisher has not opened it to this account.</source>
        <translation>应用发布方未对此账号开放该应用。</translation>
    </message>
    <message>
        <source>Ask the publisher to open it.</source>
        <translation>请联系应用发布方开放。</translation>
    </message>
    <message>
        <source>The device already has a newer version.</source>
        <translation>设备上已有更新的版本。</translation>
    </message>
    <message>
        <source>Choose a newer version, or uninstall the app first.</source>
        <translation>请选择更新的版本，或先卸载该应用。</translation>
    </message>
    <message>
        <source>The app is not installed on the device.</source>
        <translation>设备上未安装此应用。</translation>
    </message>
    <message>
        <source>The device is not activated.</source>
        <translation>设备未激活。</translation>
    </message>
    <message>
        <source>Switch it on at the shop and finish its activation.</source>
        <translation>请在门店开机并完成激活。</translation>
    </message>
    <message>
        <source>The device is busy in another task for the same app.</source>
        <translation>设备正在执行同一应用的另一个任务。</translation>
    </message>
    <message>
        <source>Wait until that task is done, or cancel it.</source>
        <translation>请等待该任务结束，或将其取消。</translation>
    </message>
    <message>
        <source>The gateway is temporarily not available.</source>
        <translation>网关暂时不可用。</translation>
    </message>
    <message>
        <source>The user&apos;s authorisation is not valid.</source>
        <translation>用户授权无效。</translation>
    </message>
    <message>
        <source>Let the user authorise again.</source>
        <translation>请让用户重新授权。</translation>
    </message>
    <message>
        <source>The user&apos;s authorisation has expired.</source>
        <translation>用户授权已过期。</translation>
    </message>
    <message>
        <source>The merchant&apos;s authorisation is not valid.</source>
        <translation>商家授权无效。</translation>
    </message>
    <message>
        <source>The merchant has withdrawn it, or the token belongs to another app.</source>
        <translation>商家已取消授权，或令牌属于其他应用。</translation>
    </message>
    <message>
        <source>Let the merchant authorise the app again and store the new app_auth_token.</source>
        <translation>请让商家重新授权，并保存新的 app_auth_token。</translation>
    </message>
    <message>
        <source>The merchant&apos;s authorisation has expired.</source>
        <translation>商家授权已过期。</translation>
    </message>
    <message>
        <source>The merchant&apos;s authorisation does not cover this function.</source>
        <translation>商家授权不包含此功能。</translation>
    </message>
    <message>
        <source>Add the product to the app, then let the merchant authorise again.</source>
        <translation>请为应用添加该产品，然后让商家重新授权。</translation>
    </message>
    <message>
        <source>The gateway misses the method name.</source>
        <translation>网关未收到接口名称。</translation>
    </message>
    <message>
        <source>TapFleet always sends it; a proxy may have removed it.</source>
        <translation>TapFleet 总会发送该参数，可能被代理去掉了。</translation>
    </message>
    <message>
        <source>Report this with the reference below.</source>
        <translation>请附上下方信息反馈此问题。</translation>
    </message>
    <message>
        <source>The gateway misses the signature.</source>
        <translation>网关未收到签名。</translation>
    </message>
    <message>
        <source>The gateway misses the app ID.</source>
        <translation>网关未收到应用 ID。</translation>
    </message>
    <message>
        <source>Check that the account has an app ID.</source>
        <translation>请检查此账号是否填写了应用 ID。</translation>
    </message>
    <message>
        <source>The gateway misses the time of the request.</source>
        <translation>网关未收到请求时间。</translation>
    </message>
    <message>
        <source>The gateway misses the protocol version.</source>
        <translation>网关未收到协议版本。</translation>
    </message>
    <message>
        <source>The gateway does not accept this account&apos;s signature.</source>
        <translation>网关验签失败。</translation>
    </message>
    <message>
        <source>The private key is not the pair of the app public key that was uploaded in the console.</source>
        <translation>应用私钥与控制台上传的应用公钥不是一对。</translation>
    </message>
    <message>
        <source>Compare the app public key in the console with the one that belongs to this private key. If they differ, upload the right one or choose the right private key.</source>
        <translation>请将控制台中的应用公钥与此私钥对应的公钥比对。如不一致，请上传正确的公钥，或选择正确的私钥。</translation>
    </message>
    <message>
        <source>The gateway does not know this app ID.</source>
        <translation>网关不认识此应用 ID。</translation>
    </message>
    <message>
        <source>Production and sandbox have different app IDs and addresses: openapi.alipay.com is production, openapi-sandbox.dl.alipaydev.com is the sandbox, openapi.alipaydev.com is the old sandbox.</source>
        <translation>生产环境与沙箱的应用 ID 和地址不同：openapi.alipay.com 是生产环境，openapi-sandbox.dl.alipaydev.com 是沙箱，openapi.alipaydev.com 是旧沙箱。</translation>
    </message>
    <message>
        <source>Check that the app ID, the keys and the gateway address come from the same environment.</source>
        <translation>请检查应用 ID、密钥和网关地址是否属于同一环境。</translation>
    </message>
    <message>
        <source>The gateway does not accept the time of the request.</source>
        <translation>网关不接受请求时间。</translation>
    </message>
    <message>
        <source>Set this computer&apos;s clock right and try again.</source>
        <translation>请校准本机时间后重试。</translation>
    </message>
    <message>
        <source>This gateway does not have this function.</source>
        <translation>此网关没有该功能。</translation>
    </message>
    <message>
        <source>The gateway read the request in the wrong character encoding.</source>
        <translation>网关以错误的字符编码读取了请求。</translation>
    </message>
    <message>
        <source>TapFleet always sends charset=utf-8 in the address; a proxy may have changed it.</source>
        <translation>TapFleet 总会在地址中发送 charset=utf-8，可能被代理改动了。</translation>
    </message>
    <message>
        <source>This is most likely a fault of TapFleet: report it with the reference below.</source>
        <translation>这很可能是 TapFleet 的缺陷，请附上下方信息反馈。</translation>
    </message>
    <message>
        <source>The gateway cannot read the parameters as JSON.</source>
        <translation>网关无法将参数解析为 JSON。</translation>
    </message>
    <message>
        <source>If you wrote them yourself, check them; else report this with the reference below.</source>
        <translation>如果参数是您自己填写的，请检查；否则请附上下方信息反馈。</translation>
    </message>
    <message>
        <source>This app may not use this function.</source>
        <translation>此应用不能使用该功能。</translation>
    </message>
    <message>
        <source>Add the product to the app in the console and wait until it is approved.</source>
        <translation>请在控制台为应用添加该产品，并等待审核通过。</translation>
    </message>
    <message>
        <source>The gateway took the request for an attack and blocked it.</source>
        <translation>网关将请求判定为疑似攻击并已拦截。</translation>
    </message>
    <message>
        <source>A name or note with unusual characters or words such as body or service can be the cause.</source>
        <translation>名称或备注中的特殊字符，或 body、service 等词可能是原因。</translation>
    </message>
    <message>
        <source>Simplify the text that was sent and try again.</source>
        <translation>请简化文字内容后重试。</translation>
    </message>
    <message>
        <source>The gateway does not know the app&apos;s certificate.</source>
        <translation>网关没有此应用的证书。</translation>
    </message>
    <message>
        <source>The app is in certificate mode but keys were given, or another certificate was uploaded.</source>
        <translation>应用是证书模式而此处填写了密钥，或上传的是另一份证书。</translation>
    </message>
    <message>
        <source>In the console, set the app&apos;s signing mode to keys, or use the certificate files that it offers for download.</source>
        <translation>请在控制台将接口加签方式改为密钥，或使用控制台提供下载的证书文件。</translation>
    </message>
    <message>
        <source>The app&apos;s certificate has expired.</source>
        <translation>应用证书已过期。</translation>
    </message>
    <message>
        <source>Renew it in the console and give the new files to the account.</source>
        <translation>请在控制台更新证书，并为此账号换上新文件。</translation>
    </message>
    <message>
        <source>The gateway does not accept the Alipay root certificate of this account.</source>
        <translation>网关不接受此账号的支付宝根证书。</translation>
    </message>
    <message>
        <source>A wrong file was given, or the app is in certificate mode but keys were given.</source>
        <translation>文件有误，或应用是证书模式而此处填写了密钥。</translation>
    </message>
    <message>
        <source>Download alipayRootCert.crt again from the console.</source>
        <translation>请从控制台重新下载 alipayRootCert.crt。</translation>
    </message>
    <message>
        <source>The app is not online.</source>
        <translation>应用未上线。</translation>
    </message>
    <message>
        <source>An app must be submitted and approved before it can make calls.</source>
        <translation>应用需提交并审核通过后才能调用。</translation>
    </message>
    <message>
        <source>Submit the app in the console and wait until it is approved.</source>
        <translation>请在控制台提交应用，并等待审核通过。</translation>
    </message>
    <message>
        <source>The app has no public key in the console.</source>
        <translation>应用未在控制台上传公钥。</translation>
    </message>
    <message>
        <source>Upload the app public key in the console, under the app&apos;s signing settings.</source>
        <translation>请在控制台的“接口加签方式”中上传应用公钥。</translation>
    </message>
    <message>
        <source>The gateway could not decrypt the request.</source>
        <translation>网关无法解密请求。</translation>
    </message>
    <message>
        <source>The AES key belongs to another app, or the app has none.</source>
        <translation>AES 密钥属于其他应用，或此应用没有设置。</translation>
    </message>
    <message>
        <source>Copy the content encryption key (接口内容加密方式) of this app from the console.</source>
        <translation>请从控制台复制此应用的内容加密密钥（接口内容加密方式）。</translation>
    </message>
    <message>
        <source>The account is not authorised for this app.</source>
        <translation>此账号未对该应用授权。</translation>
    </message>
    <message>
        <source>Let the merchant authorise the app, then try again.</source>
        <translation>请让商家对应用授权后重试。</translation>
    </message>
    <message>
        <source>The app makes too many calls.</source>
        <translation>应用调用过于频繁。</translation>
    </message>
    <message>
        <source>This function is called too often.</source>
        <translation>此接口调用过于频繁。</translation>
    </message>
    <message>
        <source>The app has no permission for this function.</source>
        <translation>应用没有此功能的权限。</translation>
    </message>
    <message>
        <source>The product is not added or not signed, the app is not online, or the app_auth_token is missing.</source>
        <translation>产品未添加或未签约、应用未上线，或缺少 app_auth_token。</translation>
    </message>
    <message>
        <source>Add and sign the product in the console; a third-party app also needs the merchant&apos;s app_auth_token.</source>
        <translation>请在控制台添加并签约该产品；第三方应用还需要商家的 app_auth_token。</translation>
    </message>
    <message>
        <source>The user has not permitted this.</source>
        <translation>用户未授权此操作。</translation>
    </message>
    <message>
        <source>Let the user authorise the function.</source>
        <translation>请让用户对此功能授权。</translation>
    </message>
    <message>
        <source>A third-party app may not call this for itself.</source>
        <translation>第三方应用不能为自己调用此接口。</translation>
    </message>
    <message>
        <source>The app_auth_token is missing: it says for which merchant the app acts.</source>
        <translation>缺少 app_auth_token，它表明应用代哪个商家调用。</translation>
    </message>
    <message>
        <source>Let a merchant authorise the app and add the app_auth_token to the account.</source>
        <translation>请让商家对应用授权，并为此账号填写 app_auth_token。</translation>
    </message>
    <message>
        <source>The gateway does not permit this call.</source>
        <translation>网关不允许此调用。</translation>
    </message>
    <message>
        <source>Check in the console that the product is signed and the app is online.</source>
        <translation>请在控制台检查产品是否已签约、应用是否已上线。</translation>
    </message>
    <message>
        <source>The gateway does not accept calls from this network address.</source>
        <translation>网关不接受来自此网络地址的调用。</translation>
    </message>
    <message>
        <source>The app has a list of permitted IP addresses, and this one is not on it.</source>
        <translation>应用设置了 IP 白名单，当前地址不在其中。</translation>
    </message>
    <message>
        <source>Add this network&apos;s public IP address to the app&apos;s list in the console.</source>
        <translation>请在控制台将此网络的公网 IP 加入应用的白名单。</translation>
    </message>
    <message>
        <source>The gateway accepted the call, but the answer could not be used.</source>
        <translation>网关已受理调用，但应答无法使用。</translation>
    </message>
    <message>
        <source>The payment is still under way.</source>
        <translation>付款仍在处理中。</translation>
    </message>
    <message>
        <source>Ask for its state again in a moment.</source>
        <translation>请稍后再次查询状态。</translation>
    </message>
    <message>
        <source>The service is temporarily not available.</source>
        <translation>服务暂时不可用。</translation>
    </message>
    <message>
        <source>The authorisation is not valid any more.</source>
        <translation>授权已失效。</translation>
    </message>
    <message>
        <source>Let the merchant authorise the app again.</source>
        <translation>请让商家重新授权。</translation>
    </message>
    <message>
        <source>The request lacks a parameter.</source>
        <translation>请求缺少参数。</translation>
    </message>
    <message>
        <source>Check the account&apos;s settings; if they are right, report this with the reference below.</source>
        <translation>请检查账号设置；如无误，请附上下方信息反馈。</translation>
    </message>
    <message>
        <source>The gateway does not accept a parameter of the request.</source>
        <translation>网关不接受请求中的某个参数。</translation>
    </message>
    <message>
        <source>Check what was entered; the reference below names the parameter.</source>
        <translation>请检查输入内容；下方信息指明了是哪个参数。</translation>
    </message>
    <message>
        <source>A condition for this call is not met.</source>
        <translation>不满足此调用的条件。</translation>
    </message>
    <message>
        <source>Check the app&apos;s settings in the console.</source>
        <translation>请在控制台检查应用设置。</translation>
    </message>
    <message>
        <source>The service refused the request.</source>
        <translation>服务拒绝了请求。</translation>
    </message>
    <message>
        <source>Give the reference below to whoever runs the service.</source>
        <translation>请将下方信息提供给服务的运营方。</translation>
    </message>
    <message>
        <source>The app has no permission for this call.</source>
        <translation>应用没有此调用的权限。</translation>
    </message>
    <message>
        <source>The key is empty.</source>
        <translation>密钥为空。</translation>
    </message>
    <message>
        <source>Paste the whole key, or choose the file that holds it.</source>
        <translation>请粘贴完整的密钥，或选择密钥文件。</translation>
    </message>
    <message>
        <source>This is not a key.</source>
        <translation>这不是密钥。</translation>
    </message>
    <message>
        <source>It holds characters that no key has; a part may be missing, or other text was copied along.</source>
        <translation>其中含有密钥不会有的字符；可能缺少一部分，或混入了其他文字。</translation>
    </message>
    <message>
        <source>Copy the key again, from the first to the last character. The lines with BEGIN and END may be there or not.</source>
        <translation>请从第一个字符到最后一个字符重新复制密钥。BEGIN 和 END 行可有可无。</translation>
    </message>
    <message>
        <source>This key cannot be read.</source>
        <translation>无法读取此密钥。</translation>
    </message>
    <message>
        <source>It is not an RSA key in PKCS#1, PKCS#8 or public-key form, or a part of it is missing.</source>
        <translation>它不是 PKCS#1、PKCS#8 或公钥格式的 RSA 密钥，或缺少一部分。</translation>
    </message>
    <message>
        <source>Copy the whole key again. Both PKCS#1 (non-Java) and PKCS#8 (Java) are accepted, with or without BEGIN and END lines.</source>
        <translation>请重新复制完整的密钥。PKCS#1（非JAVA适用）和 PKCS#8（JAVA适用）都可以，BEGIN 和 END 行可有可无。</translation>
    </message>
    <message>
        <source>This is a public key; a private key is needed here.</source>
        <translation>这是公钥，此处需要私钥。</translation>
    </message>
    <message>
        <source>Choose the app private key that the Alipay key tool saved on your computer. It is never shown in the console.</source>
        <translation>请选择支付宝密钥工具保存在您电脑上的应用私钥，控制台不会显示它。</translation>
    </message>
    <message>
        <source>This is a private key; a public key is needed here.</source>
        <translation>这是私钥，此处需要公钥。</translation>
    </message>
    <message>
        <source>Copy the Alipay public key (支付宝公钥) from the console. Never give a private key to anybody.</source>
        <translation>请从控制台复制支付宝公钥。切勿将私钥交给任何人。</translation>
    </message>
    <message>
        <source>This is a certificate, not a key.</source>
        <translation>这是证书，不是密钥。</translation>
    </message>
    <message>
        <source>The app may be in certificate mode, while this account is set up with keys.</source>
        <translation>应用可能是证书模式，而此账号按密钥模式设置。</translation>
    </message>
    <message>
        <source>This is a certificate request (CSR), not a key.</source>
        <translation>这是证书请求文件（CSR），不是密钥。</translation>
    </message>
    <message>
        <source>Choose the app private key that was made together with the request.</source>
        <translation>请选择与该请求文件一同生成的应用私钥。</translation>
    </message>
    <message>
        <source>This private key is protected by a passphrase.</source>
        <translation>此私钥有密码保护。</translation>
    </message>
    <message>
        <source>Save it without a passphrase, for instance with &quot;openssl pkey&quot;, and keep the result where others cannot read it.</source>
        <translation>请另存为不带密码的私钥（例如使用“openssl pkey”），并放在他人无法读取的位置。</translation>
    </message>
    <message>
        <source>This RSA key is too short.</source>
        <translation>此 RSA 密钥过短。</translation>
    </message>
    <message>
        <source>The gateway&apos;s RSA2 signatures need at least 2048 bits.</source>
        <translation>网关的 RSA2 签名至少需要 2048 位。</translation>
    </message>
    <message>
        <source>Make a new RSA2 (2048 bits) key pair with the Alipay key tool and upload its public key in the console.</source>
        <translation>请用支付宝密钥工具生成新的 RSA2（2048 位）密钥对，并在控制台上传公钥。</translation>
    </message>
    <message>
        <source>This is not an RSA key.</source>
        <translation>这不是 RSA 密钥。</translation>
    </message>
    <message>
        <source>It is a key of another kind, for instance SM2 or an elliptic curve.</source>
        <translation>它是其他类型的密钥，例如国密 SM2 或椭圆曲线。</translation>
    </message>
    <message>
        <source>Make an RSA2 (2048 bits) key pair with the Alipay key tool and upload its public key in the console.</source>
        <translation>请用支付宝密钥工具生成 RSA2（2048 位）密钥对，并在控制台上传公钥。</translation>
    </message>
    <message>
        <source>This is your app&apos;s own public key, not Alipay&apos;s.</source>
        <translation>这是您的应用公钥，不是支付宝公钥。</translation>
    </message>
    <message>
        <source>The console shows two public keys: the one you uploaded, and the one Alipay signs its answers with.</source>
        <translation>控制台显示两个公钥：您上传的应用公钥，和支付宝用于签名应答的支付宝公钥。</translation>
    </message>
    <message>
        <source>Copy the Alipay public key (支付宝公钥) from the console.</source>
        <translation>请从控制台复制支付宝公钥。</translation>
    </message>
    <message>
        <source>The private key and the app public key are not a pair.</source>
        <translation>应用私钥与应用公钥不是一对。</translation>
    </message>
    <message>
        <source>One of them belongs to another app or to an older key pair.</source>
        <translation>其中一个属于其他应用，或属于旧的密钥对。</translation>
    </message>
    <message>
        <source>Compare the app public key in the console with the one that belongs to this private key, and upload it again if they differ.</source>
        <translation>请将控制台中的应用公钥与此私钥对应的公钥比对，如不一致请重新上传。</translation>
    </message>
    <message>
        <source>The answer is not signed, so nothing of it was used.</source>
        <translation>应答没有签名，其内容未被采用。</translation>
    </message>
    <message>
        <source>Something between here and the gateway may have changed the answer, or this is not an Alipay gateway.</source>
        <translation>应答可能在途中被改动，或这不是支付宝网关。</translation>
    </message>
    <message>
        <source>Check the gateway address and the network (proxy, captive portal), then try again.</source>
        <translation>请检查网关地址和网络（代理、上网认证页面）后重试。</translation>
    </message>
    <message>
        <source>The answer&apos;s signature is wrong, so nothing of it was used.</source>
        <translation>应答的签名有误，其内容未被采用。</translation>
    </message>
    <message>
        <source>The Alipay public key of this account may be wrong or replaced, or the answer was changed on its way.</source>
        <translation>此账号的支付宝公钥可能有误或已更换，或应答在途中被改动。</translation>
    </message>
    <message>
        <source>Copy the Alipay public key (支付宝公钥) from the console again. If it is the same, check the network (proxy, captive portal).</source>
        <translation>请重新从控制台复制支付宝公钥。如果相同，请检查网络（代理、上网认证页面）。</translation>
    </message>
    <message>
        <source>The answer was rewritten on its way, so nothing of it was used.</source>
        <translation>应答在途中被重写，其内容未被采用。</translation>
    </message>
    <message>
        <source>Its signature fits another spelling of the same JSON (escaped slashes or characters): a proxy or relay has parsed and written it anew.</source>
        <translation>签名与同一 JSON 的另一种写法（斜杠或字符转义）相符：代理或中转服务解析后重新生成了它。</translation>
    </message>
    <message>
        <source>Let the relay pass the bytes through unchanged, or connect to the gateway directly.</source>
        <translation>请让中转服务原样传递应答，或直接连接网关。</translation>
    </message>
    <message>
        <source>The answer holds the same part twice, so nothing of it was used.</source>
        <translation>应答中同一部分出现了两次，其内容未被采用。</translation>
    </message>
    <message>
        <source>A genuine gateway never answers like this.</source>
        <translation>真正的网关不会这样应答。</translation>
    </message>
    <message>
        <source>Check the gateway address and what stands between (proxy, relay).</source>
        <translation>请检查网关地址和中间环节（代理、中转服务）。</translation>
    </message>
    <message>
        <source>The answer is too large and was not read to its end.</source>
        <translation>应答过大，未能读完。</translation>
    </message>
    <message>
        <source>Check that the address is that of a gateway.</source>
        <translation>请检查该地址是否为网关地址。</translation>
    </message>
    <message>
        <source>The server sent the request elsewhere, and TapFleet did not follow.</source>
        <translation>服务器要求转到其他地址，TapFleet 没有跟随。</translation>
    </message>
    <message>
        <source>A gateway never redirects; a captive portal or a wrong address does.</source>
        <translation>网关从不重定向；上网认证页面或错误的地址才会。</translation>
    </message>
    <message>
        <source>Sign in to the network if it asks for it, and check the gateway address.</source>
        <translation>如网络要求认证请先登录，并检查网关地址。</translation>
    </message>
    <message>
        <source>The gateway address is not encrypted.</source>
        <translation>网关地址未加密。</translation>
    </message>
    <message>
        <source>http:// is allowed only to this computer itself.</source>
        <translation>http:// 只能用于本机。</translation>
    </message>
    <message>
        <source>Write the address with https://.</source>
        <translation>请使用 https:// 开头的地址。</translation>
    </message>
    <message>
        <source>No secure connection to the gateway could be made.</source>
        <translation>无法与网关建立安全连接。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid for this address, or somebody intercepts the connection.</source>
        <translation>服务器证书对此地址无效，或连接被截取。</translation>
    </message>
    <message>
        <source>Check the computer&apos;s date, the gateway address, and whether a proxy replaces certificates.</source>
        <translation>请检查本机日期、网关地址，以及代理是否替换了证书。</translation>
    </message>
    <message>
        <source>Other users of this computer can read the key file.</source>
        <translation>本机其他用户可以读取此密钥文件。</translation>
    </message>
    <message>
        <source>Take the others&apos; rights away, for instance with &quot;chmod 600&quot;, and try again. If they may have read it, make a new key pair.</source>
        <translation>请取消其他用户的权限（例如使用“chmod 600”）后重试。如果可能已被读取，请更换密钥对。</translation>
    </message>
    <message>
        <source>The key file is not there or cannot be read.</source>
        <translation>密钥文件不存在或无法读取。</translation>
    </message>
    <message>
        <source>Put the file back in its place, or add the account again with the key&apos;s new place.</source>
        <translation>请将文件放回原处，或使用新的位置重新添加账号。</translation>
    </message>
    <message>
        <source>The system&apos;s keychain does not answer.</source>
        <translation>系统钥匙串没有响应。</translation>
    </message>
    <message>
        <source>It is locked, not installed, or refused access. Keys are never stored without it.</source>
        <translation>它已锁定、未安装或拒绝访问。没有它就不会保存密钥。</translation>
    </message>
    <message>
        <source>Unlock or install a keychain (GNOME Keyring or KWallet on Linux), or keep the keys in files that only you can read.</source>
        <translation>请解锁或安装钥匙串（Linux 上为 GNOME Keyring 或 KWallet），或将密钥放在只有您能读取的文件中。</translation>
    </message>
    <message>
        <source>The keychain does not hold this account&apos;s key.</source>
        <translation>钥匙串中没有此账号的密钥。</translation>
    </message>
    <message>
        <source>It was removed there, or the account comes from another computer or user.</source>
        <translation>它已被删除，或此账号来自其他电脑或用户。</translation>
    </message>
    <message>
        <source>Remove the account and add it again with its keys. What was fetched can be fetched again.</source>
        <translation>请移除账号后使用密钥重新添加，已同步的数据可以重新获取。</translation>
    </message>
    <message>
        <source>The secret is too large for the system&apos;s keychain.</source>
        <translation>内容过大，系统钥匙串无法保存。</translation>
    </message>
    <message>
        <source>Windows keeps at most 2,560 bytes in one entry.</source>
        <translation>Windows 每条凭据最多保存 2,560 字节。</translation>
    </message>
    <message>
        <source>Keep the key in a file that only you can read, and give its path instead.</source>
        <translation>请将密钥放在只有您能读取的文件中，并填写其路径。</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>磁盘已满。</translation>
    </message>
    <message>
        <source>Free some space and try again. What was written before is intact.</source>
        <translation>请清理空间后重试。之前写入的内容完好。</translation>
    </message>
    <message>
        <source>This place cannot be written to.</source>
        <translation>无法写入此位置。</translation>
    </message>
    <message>
        <source>The folder is not there, is read-only, or belongs to somebody else; or another program has the file open.</source>
        <translation>文件夹不存在、只读或属于他人，或文件正被其他程序打开。</translation>
    </message>
    <message>
        <source>Close the file in other programs, or choose another folder.</source>
        <translation>请在其他程序中关闭该文件，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>Another TapFleet works on the same data.</source>
        <translation>另一个 TapFleet 正在使用同一份数据。</translation>
    </message>
    <message>
        <source>Wait until it is done, or close it, and try again.</source>
        <translation>请等它完成或将其关闭后重试。</translation>
    </message>
    <message>
        <source>The data on this computer was written by a newer TapFleet.</source>
        <translation>本机数据由更新版本的 TapFleet 写入。</translation>
    </message>
    <message>
        <source>It was left untouched.</source>
        <translation>数据未被改动。</translation>
    </message>
    <message>
        <source>Update TapFleet.</source>
        <translation>请升级 TapFleet。</translation>
    </message>
    <message>
        <source>A database file on this computer is damaged.</source>
        <translation>本机的数据库文件已损坏。</translation>
    </message>
    <message>
        <source>A failing disk or a computer switched off while writing can be the cause.</source>
        <translation>可能由磁盘故障或写入时断电造成。</translation>
    </message>
    <message>
        <source>There is no account of this name.</source>
        <translation>没有此名称的账号。</translation>
    </message>
    <message>
        <source>Check the name in the list of accounts.</source>
        <translation>请在账号列表中核对名称。</translation>
    </message>
    <message>
        <source>There is already an account of this name.</source>
        <translation>已有同名账号。</translation>
    </message>
    <message>
        <source>Choose another name, or remove that account first.</source>
        <translation>请换一个名称，或先移除该账号。</translation>
    </message>
    <message>
        <source>This account cannot be synchronised.</source>
        <translation>此账号无法同步。</translation>
    </message>
    <message>
        <source>Its devices come from an export file of the web console.</source>
        <translation>其设备来自网页控制台的导出文件。</translation>
    </message>
    <message>
        <source>Download a new export from the console and import it.</source>
        <translation>请从控制台下载新的导出文件并导入。</translation>
    </message>
    <message>
        <source>This account is being synchronised already.</source>
        <translation>此账号正在同步。</translation>
    </message>
    <message>
        <source>Another window or a command of TapFleet is at it.</source>
        <translation>另一个 TapFleet 窗口或命令正在进行。</translation>
    </message>
    <message>
        <source>Wait until it is done.</source>
        <translation>请等待其完成。</translation>
    </message>
    <message>
        <source>The filter cannot be understood.</source>
        <translation>无法理解筛选条件。</translation>
    </message>
    <message>
        <source>Write words to look for, or field:value such as online:no.</source>
        <translation>请输入要查找的文字，或“字段:值”，例如 online:no。</translation>
    </message>
    <message>
        <source>There is no column of this name.</source>
        <translation>没有此名称的列。</translation>
    </message>
    <message>
        <source>Use the field names that &quot;tapfleetctl devices --json&quot; prints.</source>
        <translation>请使用“tapfleetctl devices --json”输出的字段名。</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>无法读取文件。</translation>
    </message>
    <message>
        <source>It is not there, cannot be opened, or is neither CSV (UTF-8 or GB18030) nor XLSX.</source>
        <translation>文件不存在、无法打开，或不是 CSV（UTF-8 或 GB18030）也不是 XLSX。</translation>
    </message>
    <message>
        <source>Save it from Excel as XLSX or as CSV UTF-8, and try again.</source>
        <translation>请在 Excel 中另存为 XLSX 或“CSV UTF-8”后重试。</translation>
    </message>
    <message>
        <source>The file has no column with serial numbers.</source>
        <translation>文件中没有设备 SN 列。</translation>
    </message>
    <message>
        <source>None of the titles in its first rows is one for the SN, such as 设备SN or SN.</source>
        <translation>前几行中没有 SN 的列标题，例如“设备SN”或“SN”。</translation>
    </message>
    <message>
        <source>Choose the device list as the console exports it, with its title row.</source>
        <translation>请选择控制台导出的设备列表，并保留标题行。</translation>
    </message>
    <message>
        <source>Give the account its three certificate files, or set the app&apos;s signing mode to keys in the console.</source>
        <translation>请为账号选择三个证书文件，或在开放平台把接口加签方式改为“密钥”。</translation>
    </message>
    <message>
        <source>This is not a certificate.</source>
        <translation>这不是证书。</translation>
    </message>
    <message>
        <source>A certificate file is text that begins with BEGIN CERTIFICATE; a part may be missing.</source>
        <translation>证书文件是以 BEGIN CERTIFICATE 开头的文本，内容可能不完整。</translation>
    </message>
    <message>
        <source>Download the three .crt files again from the app&apos;s page in the console.</source>
        <translation>请在开放平台的应用页面重新下载三个 .crt 文件。</translation>
    </message>
    <message>
        <source>This is a key, not a certificate.</source>
        <translation>这是密钥，不是证书。</translation>
    </message>
    <message>
        <source>Choose the .crt files that the console offers for download, or set the account up with keys.</source>
        <translation>请选择开放平台提供下载的 .crt 文件，或改用密钥方式添加账号。</translation>
    </message>
    <message>
        <source>The app certificate does not belong to this private key.</source>
        <translation>应用公钥证书与此应用私钥不匹配。</translation>
    </message>
    <message>
        <source>One of them is of another app or of an older request.</source>
        <translation>其中之一属于其他应用，或来自更早的证书申请。</translation>
    </message>
    <message>
        <source>Choose the private key that was made with the certificate request (CSR) of this certificate.</source>
        <translation>请选择申请此证书时与 CSR 文件一起生成的应用私钥。</translation>
    </message>
    <message>
        <source>The app&apos;s own certificate was given as Alipay&apos;s.</source>
        <translation>把应用公钥证书当作了支付宝公钥证书。</translation>
    </message>
    <message>
        <source>Choose alipayCertPublicKey_RSA2.crt for Alipay and appCertPublicKey.crt for the app.</source>
        <translation>支付宝公钥证书请选择 alipayCertPublicKey_RSA2.crt，应用公钥证书请选择 appCertPublicKey.crt。</translation>
    </message>
    <message>
        <source>The root file holds no RSA root certificate.</source>
        <translation>根证书文件中没有 RSA 根证书。</translation>
    </message>
    <message>
        <source>The Alipay certificate is not accepted.</source>
        <translation>支付宝公钥证书未通过校验。</translation>
    </message>
    <message>
        <source>It was not issued by the given root certificates, or it is not valid today.</source>
        <translation>它不是由所选根证书签发的，或当前不在有效期内。</translation>
    </message>
    <message>
        <source>Download alipayCertPublicKey_RSA2.crt and alipayRootCert.crt again from the console, and check this computer&apos;s date.</source>
        <translation>请在开放平台重新下载 alipayCertPublicKey_RSA2.crt 和 alipayRootCert.crt，并检查本机日期。</translation>
    </message>
    <message>
        <source>The answer is signed with a certificate that is not accepted, so nothing of it was used.</source>
        <translation>应答所用的证书未通过校验，因此未使用其中任何内容。</translation>
    </message>
    <message>
        <source>Alipay may have changed its certificate, and the new one could not be fetched or does not lead to the root certificates.</source>
        <translation>支付宝可能更换了证书，但新证书无法下载，或不是由根证书签发的。</translation>
    </message>
    <message>
        <source>Try again. If it stays, download the certificate files again from the console, and check the network (proxy, captive portal).</source>
        <translation>请重试。如仍不行，请在开放平台重新下载证书文件，并检查网络（代理、认证页面）。</translation>
    </message>
    <message>
        <source>This is not a content encryption key.</source>
        <translation>这不是接口内容加密密钥。</translation>
    </message>
    <message>
        <source>An AES key is 24 characters long and ends with ==.</source>
        <translation>AES 密钥长 24 个字符，以 == 结尾。</translation>
    </message>
    <message>
        <source>The answer could not be decrypted.</source>
        <translation>应答无法解密。</translation>
    </message>
    <message>
        <source>The AES key of this account is not the app&apos;s, or was changed in the console.</source>
        <translation>此账号的 AES 密钥不是该应用的密钥，或已在开放平台更换。</translation>
    </message>
    <message>
        <source>Copy the content encryption key (接口内容加密方式) of this app from the console and add the account anew.</source>
        <translation>请在开放平台复制该应用的“接口内容加密方式”密钥，并重新添加账号。</translation>
    </message>
    <message>
        <source>The history of this account was damaged; all that could be read of it was saved.</source>
        <translation>该账号的变更历史已损坏，能读出的内容均已保住。</translation>
    </message>
    <message>
        <source>Changes saved: %1. Changes lost: %2.</source>
        <translation>已保住的变更：%1 条。丢失的变更：%2 条。</translation>
    </message>
    <message>
        <source>Changes saved: %1. How many are lost cannot be told.</source>
        <translation>已保住的变更：%1 条。丢失多少无法得知。</translation>
    </message>
    <message>
        <source>Check the disk. The damaged file was kept: %1</source>
        <translation>请检查磁盘。损坏的文件已保留：%1</translation>
    </message>
    <message>
        <source>The disk did not take what was written.</source>
        <translation>磁盘未能写入数据。</translation>
    </message>
    <message>
        <source>It is full, a quota or a size limit is reached, or the disk fails.</source>
        <translation>磁盘已满、达到配额或大小限制，或磁盘出现故障。</translation>
    </message>
    <message>
        <source>Synchronise again: the list of devices is fetched anew, and of your history all that can be read is kept. Check the disk if it happens again.</source>
        <translation>请重新同步：设备列表将重新获取，变更历史中能读出的内容都会保住。如再次发生，请检查磁盘。</translation>
    </message>
    <message>
        <source>There is no SN list of this name.</source>
        <translation>没有这个名称的 SN 列表。</translation>
    </message>
    <message>
        <source>Look at the saved SN lists for its name.</source>
        <translation>请在已保存的 SN 列表中查看其名称。</translation>
    </message>
    <message>
        <source>An SN list of this name exists already.</source>
        <translation>已有同名的 SN 列表。</translation>
    </message>
    <message>
        <source>Choose another name, or replace the list.</source>
        <translation>请换一个名称，或替换该列表。</translation>
    </message>
    <message>
        <source>TapFleet met a fault of its own.</source>
        <translation>TapFleet 程序自身出现故障。</translation>
    </message>
    <message>
        <source>What it was doing was not finished; what was written before is intact.</source>
        <translation>正在进行的操作未完成；此前写入的数据完好无损。</translation>
    </message>
    <message>
        <source>Try again. If it happens again, report it with the line below.</source>
        <translation>请重试。如果再次出现，请附上下方信息反馈给我们。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the names of accounts</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>The list of accounts was damaged; all that could be read of it was saved.</source>
        <translation>账号列表已损坏；所有仍可读取的内容均已保留。</translation>
    </message>
    <message>
        <source>Accounts saved: %1.</source>
        <translation>已保住的账号：%1。</translation>
    </message>
    <message>
        <source>name unknown</source>
        <translation>名称未知</translation>
    </message>
    <message>
        <source>Account lost: %1.</source>
        <translation>丢失的账号：%1。</translation>
    </message>
    <message>
        <source>Account lost: %1. Its data is still there: %2</source>
        <translation>丢失的账号：%1。其数据仍保留在：%2</translation>
    </message>
    <message>
        <source>Settings that could not be read are back to their defaults.</source>
        <translation>无法读取的设置已恢复为初始值。</translation>
    </message>
    <message>
        <source>Add the lost accounts again with their keys and synchronise.</source>
        <translation>请使用密钥重新添加丢失的账号，然后同步。</translation>
    </message>
    <message>
        <source>The method is not one of its own, or not one of those that it offers this app.</source>
        <translation>该网关没有此接口，或者没有向此应用开放此接口。</translation>
    </message>
    <message>
        <source>Check the gateway&apos;s address, and the app&apos;s products in the console.</source>
        <translation>请检查网关地址，以及控制台中此应用已开通的产品。</translation>
    </message>
    <message>
        <source>This gateway has no fleet service.</source>
        <translation>该网关没有云端设备服务。</translation>
    </message>
    <message>
        <source>Devices are synchronised by the public methods instead: one after the other, and with fewer fields.</source>
        <translation>改为通过公开接口逐台同步设备，字段较少。</translation>
    </message>
    <message>
        <source>For all fields, ask your provider for the address of its fleet service, or import an export file of the web console.</source>
        <translation>如需全部字段，请向服务商索取其云端设备服务的地址，或导入网页控制台的导出文件。</translation>
    </message>
    <message>
        <source>This app may not list its devices.</source>
        <translation>此应用无权获取设备列表。</translation>
    </message>
    <message>
        <source>Without a fleet service the list comes from the public method alipay.commerce.iot.advertiser.device.query, which is not granted to this app.</source>
        <translation>没有云端设备服务时，设备列表来自公开接口 alipay.commerce.iot.advertiser.device.query，而该接口未授权给此应用。</translation>
    </message>
    <message>
        <source>Add and sign the product that holds this method for the app in the console, or import an export file of the web console.</source>
        <translation>请在控制台为此应用添加并签约包含该接口的产品，或导入网页控制台的导出文件。</translation>
    </message>
    <message>
        <source>It is the view “%1”. Nothing of the file was taken over.</source>
        <translation>出错的视图是“%1”，文件中的视图均未导入。</translation>
    </message>
    <message>
        <source>There is no view of this name.</source>
        <translation>没有叫这个名字的视图。</translation>
    </message>
    <message>
        <source>&quot;tapfleetctl view list&quot; names the views that there are.</source>
        <translation>可用“tapfleetctl view list”查看现有视图。</translation>
    </message>
    <message>
        <source>There is already a view of this name.</source>
        <translation>已有同名视图。</translation>
    </message>
    <message>
        <source>Choose another name, or rename that view first.</source>
        <translation>请换一个名称，或先将那个视图改名。</translation>
    </message>
    <message>
        <source>A view needs a name.</source>
        <translation>请填写视图名称。</translation>
    </message>
    <message>
        <source>The view does not know yet which app and which version it is about.</source>
        <translation>该视图还没有指定应用和版本。</translation>
    </message>
    <message>
        <source>Choose it once in the window.</source>
        <translation>请先在窗口中选择一次。</translation>
    </message>
    <message>
        <source>This is not a file of views, or it is damaged.</source>
        <translation>这不是视图文件，或文件已损坏。</translation>
    </message>
    <message>
        <source>Nothing of it was taken over.</source>
        <translation>文件中的视图均未导入。</translation>
    </message>
    <message>
        <source>Choose a file that TapFleet wrote when views were exported.</source>
        <translation>请选择由 TapFleet 导出的视图文件。</translation>
    </message>
    <message>
        <source>The file was written by a newer TapFleet.</source>
        <translation>该文件由更新版本的 TapFleet 导出。</translation>
    </message>
    <message>
        <source>Update TapFleet on this computer.</source>
        <translation>请升级本机的 TapFleet。</translation>
    </message>
    <message>
        <source>The file is too large for one of views.</source>
        <translation>文件过大，不是视图文件。</translation>
    </message>
    <message>
        <source>A view of the file has a filter that this version does not understand.</source>
        <translation>文件中有视图的筛选条件无法识别。</translation>
    </message>
    <message>
        <source>Nothing of the file was taken over.</source>
        <translation>文件中的视图均未导入。</translation>
    </message>
    <message>
        <source>Update TapFleet, or have the filter corrected where the file comes from.</source>
        <translation>请升级 TapFleet，或请文件提供方修正筛选条件。</translation>
    </message>
    <message>
        <source>There is no such time or sync.</source>
        <translation>没有这样的时间或同步记录。</translation>
    </message>
    <message>
        <source>Write 2026-11-01, 2026-11-01T08:00, -7d, now, or sync:N with a number that &quot;tapfleetctl diff syncs&quot; lists.</source>
        <translation>可写 2026-11-01、2026-11-01T08:00、-7d、now，或 sync:N（N 为 &quot;tapfleetctl diff syncs&quot; 列出的编号）。</translation>
    </message>
    <message>
        <source>The first time lies after the second.</source>
        <translation>开始时间晚于结束时间。</translation>
    </message>
    <message>
        <source>Exchange the two times.</source>
        <translation>请对调两个时间。</translation>
    </message>
    <message>
        <source>Type a name of at least one character.</source>
        <translation>请至少输入一个字符作为名称。</translation>
    </message>
    <message>
        <source>SN lists that lack rows: %1.</source>
        <translation>以下 SN 列表缺少部分行：%1。</translation>
    </message>
    <message>
        <source>Some SN lists may be lost.</source>
        <translation>可能有 SN 列表已丢失。</translation>
    </message>
    <message>
        <source>There is no column mapping of this name.</source>
        <translation>没有叫这个名称的列映射。</translation>
    </message>
    <message>
        <source>Import such a file in the window once and remember its columns under this name.</source>
        <translation>请先在窗口中导入一次同类文件，并用这个名称记住它的列。</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>a number that is lost</comment>
        <translation>未知</translation>
    </message>
    <message>
        <source>Operations lost from the journal: %1. Lines lost from the activity log: %2.</source>
        <translation>操作队列丢失 %1 项，操作记录丢失 %2 行。</translation>
    </message>
    <message>
        <source>Operations that are paused until you have looked at them: %1.</source>
        <translation>%1 项操作已暂停，请查看后再继续。</translation>
    </message>
    <message>
        <source>This account&apos;s changes are being sent already.</source>
        <translation>此账号的变更正在发送中。</translation>
    </message>
    <message>
        <source>Wait until it is done. Nothing is sent twice.</source>
        <translation>请等待其完成，不会重复发送。</translation>
    </message>
    <message>
        <source>There is no such operation in the journal.</source>
        <translation>操作队列中没有这项操作。</translation>
    </message>
    <message>
        <source>Look for its number in the list of operations.</source>
        <translation>请在操作列表中查看编号。</translation>
    </message>
    <message>
        <source>The draft has not been compared with the present state.</source>
        <translation>该草稿尚未与当前状态比对。</translation>
    </message>
    <message>
        <source>It was prepared without a connection, and the devices may have changed since.</source>
        <translation>它是在离线时准备的，此后设备可能已有变化。</translation>
    </message>
    <message>
        <source>Synchronise, look at what has changed, then send it.</source>
        <translation>请先同步，查看变化后再发送。</translation>
    </message>
    <message>
        <source>Nobody sent the draft in time.</source>
        <translation>草稿未在有效期内发送。</translation>
    </message>
    <message>
        <source>A draft is kept for a week; the devices have changed too much since.</source>
        <translation>草稿只保留一周，此后设备状态已不可靠。</translation>
    </message>
    <message>
        <source>Prepare it again.</source>
        <translation>请重新发起。</translation>
    </message>
    <message>
        <source>The result of this step is not left to you.</source>
        <translation>这一步的结果无需人工判定。</translation>
    </message>
    <message>
        <source>It is known, or the service can tell it.</source>
        <translation>结果已知，或可由服务端查询得到。</translation>
    </message>
    <message>
        <source>The service is still working on it.</source>
        <translation>服务端仍在处理。</translation>
    </message>
    <message>
        <source>Nothing needs to be done: it is asked for again later.</source>
        <translation>无需操作，稍后会自动再次查询。</translation>
    </message>
    <message>
        <source>Look at the operation again.</source>
        <translation>请重新查看该操作。</translation>
    </message>
    <message>
        <source>Another TapFleet on this computer is running this account&apos;s roll-outs.</source>
        <translation>本机的另一个 TapFleet 正在执行该账号的灰度发布。</translation>
    </message>
    <message>
        <source>Nothing is lost: it goes on there. Close it to let this one go on.</source>
        <translation>任务不会丢失，会在那边继续；关闭它后可由此处继续。</translation>
    </message>
    <message>
        <source>There is no such roll-out.</source>
        <translation>没有该灰度发布。</translation>
    </message>
    <message>
        <source>Look at the list of tasks.</source>
        <translation>请查看任务列表。</translation>
    </message>
    <message>
        <source>A device is in two waves.</source>
        <translation>同一设备出现在两个批次中。</translation>
    </message>
    <message>
        <source>Put each device into one wave only.</source>
        <translation>请让每台设备只属于一个批次。</translation>
    </message>
    <message>
        <source>A wave has no devices.</source>
        <translation>有批次没有设备。</translation>
    </message>
    <message>
        <source>Choose devices for each wave.</source>
        <translation>请为每个批次选择设备。</translation>
    </message>
    <message>
        <source>The roll-out has gone on meanwhile: this cannot be done with it as it stands.</source>
        <translation>灰度发布的状态已变化，当前状态下无法执行该操作。</translation>
    </message>
    <message>
        <source>Look at its state again.</source>
        <translation>请重新查看其状态。</translation>
    </message>
    <message>
        <source>This task is not known here.</source>
        <translation>本地没有该任务。</translation>
    </message>
    <message>
        <source>Refresh the list of tasks.</source>
        <translation>请刷新任务列表。</translation>
    </message>
    <message>
        <source>No failed device can be tried again.</source>
        <translation>没有可重试的失败设备。</translation>
    </message>
    <message>
        <source>Either none has failed, or those that failed need something else first.</source>
        <translation>没有失败设备，或失败设备需先做其他处理。</translation>
    </message>
    <message>
        <source>Look at the reasons of the failed devices.</source>
        <translation>请查看失败设备的原因。</translation>
    </message>
    <message>
        <source>Queries are not available in this build.</source>
        <translation>此版本不提供 SQL 查询。</translation>
    </message>
    <message>
        <source>TapFleet and Qt use two copies of SQLite, and a second one could damage the data.</source>
        <translation>TapFleet 与 Qt 使用了两份 SQLite，再用一份可能损坏数据。</translation>
    </message>
    <message>
        <source>Use a build of TapFleet in which both share one copy.</source>
        <translation>请使用二者共用一份 SQLite 的 TapFleet 版本。</translation>
    </message>
    <message>
        <source>The statement cannot be understood.</source>
        <translation>语句无法理解。</translation>
    </message>
    <message>
        <source>Look at the views and columns that can be read.</source>
        <translation>请查看可读取的视图和列。</translation>
    </message>
    <message>
        <source>The statement asks for more than to read.</source>
        <translation>语句超出了只读范围。</translation>
    </message>
    <message>
        <source>Write a SELECT over the views that are listed. Nothing can be changed here.</source>
        <translation>请对列出的视图编写 SELECT。这里不能修改任何数据。</translation>
    </message>
    <message>
        <source>There is more than one statement.</source>
        <translation>语句不止一条。</translation>
    </message>
    <message>
        <source>Run one at a time.</source>
        <translation>请一次运行一条。</translation>
    </message>
    <message>
        <source>There is no statement.</source>
        <translation>没有语句。</translation>
    </message>
    <message>
        <source>Write a SELECT, or choose one of the examples.</source>
        <translation>请编写 SELECT，或选择一个示例。</translation>
    </message>
    <message>
        <source>The statement has a place without a value.</source>
        <translation>语句中有未给值的参数。</translation>
    </message>
    <message>
        <source>Write the value itself in its place.</source>
        <translation>请直接写入值。</translation>
    </message>
    <message>
        <source>The statement was stopped: its time was over.</source>
        <translation>语句已停止：超过了时间限制。</translation>
    </message>
    <message>
        <source>Ask for less, for instance with WHERE, or allow more time.</source>
        <translation>请用 WHERE 等缩小范围，或放宽时间限制。</translation>
    </message>
    <message>
        <source>The statement was stopped: it took too much memory.</source>
        <translation>语句已停止：占用内存过多。</translation>
    </message>
    <message>
        <source>Ask for fewer rows or columns.</source>
        <translation>请减少行数或列数。</translation>
    </message>
    <message>
        <source>There is no saved query of this name.</source>
        <translation>没有这个名称的查询。</translation>
    </message>
    <message>
        <source>Look at the list of saved queries.</source>
        <translation>请查看已保存的查询。</translation>
    </message>
    <message>
        <source>There is already a query of this name.</source>
        <translation>已有同名的查询。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请换一个名称。</translation>
    </message>
    <message>
        <source>A query needs a name.</source>
        <translation>查询需要名称。</translation>
    </message>
    <message>
        <source>The bundle was not made: it would hold a key or a token.</source>
        <translation>没有生成证据包：其中会含有密钥或令牌。</translation>
    </message>
    <message>
        <source>What the device or the cloud told contains something that looks like one and could not be hidden.</source>
        <translation>设备或云端返回的内容里有疑似密钥或令牌的文字，无法自动隐去。</translation>
    </message>
    <message>
        <source>Look at the facts of the device for a text that does not belong there, or tell them by phone.</source>
        <translation>请检查设备信息里不该出现的文字，或改用电话说明情况。</translation>
    </message>
    <message>
        <source>This account&apos;s key was kept for one session only.</source>
        <translation>这个账号的密钥只在上次运行期间有效。</translation>
    </message>
    <message>
        <source>There was no keychain to keep it in, and the program has been restarted since.</source>
        <translation>当时没有可用的系统钥匙串，程序重启后密钥已清除。</translation>
    </message>
    <message>
        <source>Enter the key again: Accounts, Enter the keys again.</source>
        <translation>请在“账号”页选择“重新输入密钥”。</translation>
    </message>
    <message>
        <source>This holds no authorisation code.</source>
        <translation>粘贴的内容里没有授权码。</translation>
    </message>
    <message>
        <source>Paste the code, or the whole address that the merchant&apos;s browser shows after consenting.</source>
        <translation>请粘贴授权码，或商户授权后浏览器显示的完整地址。</translation>
    </message>
    <message>
        <source>The merchant&apos;s authorisation is not valid any more.</source>
        <translation>商户的授权已失效。</translation>
    </message>
    <message>
        <source>The merchant has withdrawn it, or it has ended.</source>
        <translation>商户已取消授权，或授权已到期。</translation>
    </message>
    <message>
        <source>Send the merchant the authorisation link again.</source>
        <translation>请把授权链接再发给商户。</translation>
    </message>
    <message>
        <source>This order is not known here.</source>
        <translation>本机没有这个申购单。</translation>
    </message>
    <message>
        <source>Refresh the list of orders.</source>
        <translation>请刷新申购单列表。</translation>
    </message>
    <message>
        <source>An own proxy needs an address.</source>
        <translation>请填写代理地址。</translation>
    </message>
    <message>
        <source>Type the name or the IP of the proxy, or choose that of the system.</source>
        <translation>填写代理的主机名或 IP，或改用系统代理。</translation>
    </message>
    <message>
        <source>This file is no backup of TapFleet, or not a whole one.</source>
        <translation>该文件不是 TapFleet 备份，或备份不完整。</translation>
    </message>
    <message>
        <source>Each file in it is compared with the list that the backup keeps, and they differ.</source>
        <translation>已逐个比对备份内的文件与清单，结果不一致。</translation>
    </message>
    <message>
        <source>Choose another backup. Nothing of your data was changed.</source>
        <translation>请选择其他备份。您的数据没有任何改动。</translation>
    </message>
    <message>
        <source>There is no such alert rule.</source>
        <translation>没有这条告警规则。</translation>
    </message>
    <message>
        <source>Look at the list of rules.</source>
        <translation>请查看规则列表。</translation>
    </message>
    <message>
        <source>There is already an alert rule of this name.</source>
        <translation>已有同名的告警规则。</translation>
    </message>
    <message>
        <source>An alert rule needs a name.</source>
        <translation>请填写规则名称。</translation>
    </message>
    <message>
        <source>So many devices cannot be commanded at once.</source>
        <translation>一次不能操作这么多设备。</translation>
    </message>
    <message>
        <source>A factory reset takes ten devices at most.</source>
        <translation>恢复出厂设置一次最多 10 台。</translation>
    </message>
    <message>
        <source>Choose fewer devices.</source>
        <translation>请减少设备。</translation>
    </message>
    <message>
        <source>The terminal id (biz_tid) of the device is not known.</source>
        <translation>设备的终端号（biz_tid）未知。</translation>
    </message>
    <message>
        <source>The method knows devices by this id, and no source has told it yet.</source>
        <translation>该接口以终端号识别设备，而目前没有任何数据来源提供过它。</translation>
    </message>
    <message>
        <source>Synchronise, then try again. A file of the console does not tell it.</source>
        <translation>请先同步再试。控制台导出的文件中不含终端号。</translation>
    </message>
    <message>
        <source>This cannot be broadcast.</source>
        <translation>无法播报。</translation>
    </message>
    <message>
        <source>There is nothing to speak, too much of it, or the times do not fit.</source>
        <translation>没有可播报的内容、内容过长，或时间设置不正确。</translation>
    </message>
    <message>
        <source>Write up to 200 characters; daily broadcasts end after they begin, and have five minutes between them.</source>
        <translation>内容不超过 200 字；每天播报的结束时间须晚于开始时间，两次之间至少间隔 5 分钟。</translation>
    </message>
    <message>
        <source>This poster cannot be placed.</source>
        <translation>无法投放此海报。</translation>
    </message>
    <message>
        <source>It needs a name, a PNG or JPEG image of up to 5 MB that is large enough for a screen, and an end that is yet to come.</source>
        <translation>需要填写名称，使用不超过 5 MB 且尺寸足够的 PNG 或 JPEG 图片，结束日期须在今天或之后。</translation>
    </message>
    <message>
        <source>Look at the name, the image and the dates.</source>
        <translation>请检查名称、图片和日期。</translation>
    </message>
    <message>
        <source>It was not sent: the password was not kept.</source>
        <translation>未发送：密码没有保存。</translation>
    </message>
    <message>
        <source>Passwords are never written down, and the program was closed before this one could be sent.</source>
        <translation>密码从不落盘，而程序在密码发出之前已关闭。</translation>
    </message>
    <message>
        <source>Do it again and enter the password anew.</source>
        <translation>请重新操作并再次输入密码。</translation>
    </message>
    <message>
        <source>It was not sent: its file is not there any more.</source>
        <translation>未发送：文件已不存在。</translation>
    </message>
    <message>
        <source>The file was kept beside the account&apos;s data until it could be sent, and somebody has deleted it.</source>
        <translation>文件在发送前暂存于账号数据旁，已被删除。</translation>
    </message>
    <message>
        <source>Do it again with the file.</source>
        <translation>请重新选择文件再操作。</translation>
    </message>
    <message>
        <source>The data folder is not there.</source>
        <translation>找不到数据文件夹。</translation>
    </message>
    <message>
        <source>The data were moved to another folder, and it cannot be found: perhaps its disk is not plugged in.</source>
        <translation>数据曾移到另一个文件夹，而现在找不到它，可能是磁盘未连接。</translation>
    </message>
    <message>
        <source>Plug in the disk and start again. If it is lost, delete the file “moved-to” in the folder where TapFleet keeps its data, and begin anew.</source>
        <translation>请连接磁盘后重新启动。如果磁盘已丢失，删除 TapFleet 默认数据文件夹中的“moved-to”文件后重新开始。</translation>
    </message>
    <message>
        <source>The data cannot be moved there.</source>
        <translation>数据不能移到这里。</translation>
    </message>
    <message>
        <source>The folder is not empty, or lies within the present one.</source>
        <translation>该文件夹不是空的，或位于当前数据文件夹之内。</translation>
    </message>
    <message>
        <source>Choose an empty folder.</source>
        <translation>请选择一个空文件夹。</translation>
    </message>
    <message>
        <source>Nothing can be changed from here: this account is made of export files.</source>
        <translation>此账号只有导出文件，无法在这里执行操作。</translation>
    </message>
    <message>
        <source>A file has no connection to Alipay.</source>
        <translation>文件与支付宝之间没有连接。</translation>
    </message>
    <message>
        <source>Do it in the web console, or add an account with a gateway.</source>
        <translation>请在支付宝网页控制台操作，或添加一个通过网关连接的账号。</translation>
    </message>
    <message>
        <source>This account cannot do this: its gateway has no fleet service.</source>
        <translation>此账号无法执行此操作：它的网关没有云端设备服务。</translation>
    </message>
    <message>
        <source>No public method does it.</source>
        <translation>开放平台没有能完成此操作的接口。</translation>
    </message>
    <message>
        <source>Do it in the web console, or ask your provider for the address of its fleet service. If it has one by now, synchronise first.</source>
        <translation>请在支付宝网页控制台操作，或向您的服务商索取云端设备服务的地址。如果服务商已经开通，请先同步一次。</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) are missing from the list; they are kept for now.</source>
        <translation>
            <numerusform>列表中缺少 %n 台设备，这些设备暂时保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>The list was incomplete, so no device was removed.</source>
        <translation>设备列表不完整，没有移除任何设备。</translation>
    </message>
    <message>
        <source>The service listed fewer devices than it says it has, or gave the same page twice.</source>
        <translation>服务列出的设备少于它声明的总数，或者重复给出了同一页。</translation>
    </message>
    <message>
        <source>Synchronise again in a moment. If it stays, tell your provider: the list contradicts its own total.</source>
        <translation>请稍后重新同步。如果仍然如此，请告知您的服务商：列表与其总数不一致。</translation>
    </message>
    <message>
        <source>Many devices are missing from the list; they are kept for now.</source>
        <translation>列表中缺少大量设备，这些设备暂时保留。</translation>
    </message>
    <message>
        <source>So many at once are more likely a fault of the service than the truth.</source>
        <translation>一次缺少这么多，更可能是服务出错，而不是真实变化。</translation>
    </message>
    <message>
        <source>Synchronise again: what the next complete list does not show either is removed.</source>
        <translation>请再次同步：下一次完整列表中仍然没有的设备才会移除。</translation>
    </message>
    <message>
        <source>An answer came, but it cannot be proven genuine.</source>
        <translation>收到了应答，但无法证明应答来自支付宝。</translation>
    </message>
    <message>
        <source>The public key of this account&apos;s private key: %1</source>
        <translation>此账号私钥对应的公钥：%1</translation>
    </message>
    <message>
        <source>Signed here, and checked there: %1</source>
        <translation>本机签名 / 网关验签：%1</translation>
    </message>
    <message>
        <source>The gateway does not accept the signature: the key pair does not match.</source>
        <translation>网关验签未通过：密钥不匹配。</translation>
    </message>
    <message>
        <source>The gateway checked the same text that was signed here, so only the key can be wrong.</source>
        <translation>网关验签所用的字符串与本机签名的字符串一致，因此只可能是密钥不对。</translation>
    </message>
    <message>
        <source>Compare this public key with the app public key (应用公钥) in the console, and upload it there if they differ. Check that the app ID is this app&apos;s.</source>
        <translation>请将此公钥与开放平台控制台中的应用公钥比对，不一致时在控制台重新上传；同时核对 APPID 属于该应用。</translation>
    </message>
    <message>
        <source>The gateway does not accept the signature: it checked another text than was signed.</source>
        <translation>网关验签未通过：网关收到的内容与本机签名的内容不同。</translation>
    </message>
    <message>
        <source>Something on the way, such as a proxy or a relay, changes requests.</source>
        <translation>请求在途中被改动，例如被代理或中转服务改写。</translation>
    </message>
    <message>
        <source>Connect to the gateway directly, and try again.</source>
        <translation>请直接连接网关后重试。</translation>
    </message>
    <message>
        <source>The backup was not restored; everything is as it was.</source>
        <translation>备份没有恢复，一切保持原样。</translation>
    </message>
    <message>
        <source>Roll-outs lost: %1.</source>
        <translation>丢失的灰度发布：%1。</translation>
    </message>
    <message>
        <source>Roll-outs that are paused until you have looked at them: %1.</source>
        <translation>已暂停、等待您查看的灰度发布：%1。</translation>
    </message>
    <message>
        <source>It comes from a backup or a damaged file, and nobody has agreed yet that it is sent.</source>
        <translation>该操作来自备份或受损的文件，尚未确认是否发送。</translation>
    </message>
    <message>
        <source>It may have been carried out since, without being known here.</source>
        <translation>此后它可能已经执行过，而本机并不知道。</translation>
    </message>
    <message>
        <source>Look at the devices, then let it go on from the list of operations or roll-outs; on the command line add --yes.</source>
        <translation>请先查看设备的情况，再在操作列表或灰度发布列表中继续；命令行请加 --yes。</translation>
    </message>
    <message>
        <source>The server&apos;s answer contradicts itself and was not read.</source>
        <translation>服务器的应答自相矛盾，未被读取。</translation>
    </message>
    <message>
        <source>Its HTTP head names an impossible length, is far too long, or its compression cannot be undone.</source>
        <translation>其 HTTP 头声明的长度不可能、过长，或内容无法解压。</translation>
    </message>
    <message>
        <source>Check the gateway address and what stands between (proxy, relay, captive portal).</source>
        <translation>请检查网关地址以及中间环节（代理、中转、认证门户）。</translation>
    </message>
    <message>
        <source>The file holds no row that can be taken; nothing was changed.</source>
        <translation>文件里没有可用的行，未改动任何数据。</translation>
    </message>
    <message>
        <source>It has a title row only, or none of its rows has a usable SN.</source>
        <translation>文件只有标题行，或没有一行带有可用的 SN。</translation>
    </message>
    <message>
        <source>Export the list again and look into the file. On the command line --yes takes it all the same.</source>
        <translation>请重新导出并检查文件内容。确实要用它时，命令行加 --yes。</translation>
    </message>
    <message>
        <source>The file would remove over 30 % of what is there; nothing was changed.</source>
        <translation>按这个文件会移除现有内容的三成以上，未改动任何数据。</translation>
    </message>
    <message>
        <source>It is more likely a part of the list, or the list of another account.</source>
        <translation>它可能只是列表的一部分，或是别的账号的列表。</translation>
    </message>
    <message>
        <source>If they are really gone, agree to the removal in the window, or by --yes on the command line.</source>
        <translation>如果确实都已不在，请在窗口中确认移除，命令行加 --yes。</translation>
    </message>
    <message>
        <source>The entries: %1.</source>
        <translation>条目：%1。</translation>
    </message>
    <message>
        <source>A key or token that TapFleet does not need any more is still in the system&apos;s keychain.</source>
        <translation>TapFleet 已不再需要的密钥或令牌仍留在系统钥匙串中。</translation>
    </message>
    <message>
        <source>The keychain did not remove it.</source>
        <translation>钥匙串没有删除它。</translation>
    </message>
    <message>
        <source>Open the system&apos;s keychain and delete the entry there. The rest is done.</source>
        <translation>请打开系统钥匙串，删除该条目。其余操作已完成。</translation>
    </message>
</context>
<context>
    <name>EvidenceText</name>
    <message>
        <source>Evidence for device %1</source>
        <translation>设备 %1 的排查证据</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>生成时间</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>网关</translation>
    </message>
    <message>
        <source>App id</source>
        <translation>应用 APPID</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备信息</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>处理办法</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>数据时间</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>变更记录</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>变更前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>变更后</translation>
    </message>
    <message>
        <source>Distribution tasks</source>
        <translation>应用分发任务</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>What was done from here</source>
        <translation>本机操作记录</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>What the cloud was asked</source>
        <translation>云端查询记录</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>接口</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Trace ID</source>
        <translation>Trace ID</translation>
    </message>
    <message>
        <source>How old the data is</source>
        <translation>数据时效</translation>
    </message>
    <message>
        <source>never synchronised</source>
        <translation>从未同步</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>截图</translation>
    </message>
    <message>
        <source>About this report</source>
        <translation>关于本报告</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>SHA256SUMS lists the checksum of every file of the bundle: sha256sum -c SHA256SUMS tells whether one was changed.</source>
        <translation>SHA256SUMS 列出了包内每个文件的校验值：用 sha256sum -c SHA256SUMS 可以核对文件是否被改动。</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>无。</translation>
    </message>
    <message numerus="yes">
        <source>%n names</source>
        <translation>
            <numerusform>%n 处人名</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phone numbers or e-mail addresses</source>
        <translation>
            <numerusform>%n 处电话或邮箱</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys or tokens</source>
        <translation>
            <numerusform>%n 处密钥或令牌</numerusform>
        </translation>
    </message>
    <message>
        <source>Keys, tokens and names of people would be hidden by rule; there were none.</source>
        <translation>密钥、令牌和人名会按规则隐去；这份证据里没有。</translation>
    </message>
    <message>
        <source>Hidden by rule: %1.</source>
        <translation>已按规则隐去：%1。</translation>
    </message>
    <message>
        <source>It holds the full address and the exact coordinates.</source>
        <translation>包含完整地址与精确坐标。</translation>
    </message>
    <message>
        <source>Of the place it holds the city and the coordinates to two decimals (about 1 km).</source>
        <translation>位置仅包含城市和两位小数的坐标（约 1 公里）。</translation>
    </message>
    <message>
        <source>It holds the names of Wi-Fi networks, former ones too.</source>
        <translation>包含 Wi-Fi 名称（含曾用的）。</translation>
    </message>
    <message>
        <source>Of the names of Wi-Fi networks it holds the first character.</source>
        <translation>Wi-Fi 名称仅保留首字符。</translation>
    </message>
    <message>
        <source>It holds whole ICCIDs and PIDs.</source>
        <translation>包含完整的 ICCID 与 PID。</translation>
    </message>
    <message>
        <source>Of ICCIDs and PIDs it holds the last four digits.</source>
        <translation>ICCID 与 PID 仅保留末 4 位。</translation>
    </message>
</context>
<context>
    <name>FieldLabel</name>
    <message>
        <source>Device SN</source>
        <translation>设备SN</translation>
    </message>
    <message>
        <source>Supplier ID</source>
        <translation>供应商ID</translation>
    </message>
    <message>
        <source>Item ID</source>
        <translation>物品ID</translation>
    </message>
    <message>
        <source>Terminal ID</source>
        <translation>终端ID</translation>
    </message>
    <message>
        <source>Device name</source>
        <translation>设备名称</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>型号</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Device type</source>
        <translation>设备类型</translation>
    </message>
    <message>
        <source>Operating system</source>
        <translation>操作系统</translation>
    </message>
    <message>
        <source>System version</source>
        <translation>系统版本</translation>
    </message>
    <message>
        <source>Ant OS</source>
        <translation>蚂蚁OS</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Shipping channel</source>
        <translation>出货渠道</translation>
    </message>
    <message>
        <source>Transfer type</source>
        <translation>出让类型</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>Owner PID</source>
        <translation>所有者PID</translation>
    </message>
    <message>
        <source>Ownership updated</source>
        <translation>所有权更新时间</translation>
    </message>
    <message>
        <source>My role</source>
        <translation>我的角色</translation>
    </message>
    <message>
        <source>My scopes</source>
        <translation>我的授权范围</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>商户名称</translation>
    </message>
    <message>
        <source>Merchant PID</source>
        <translation>商户PID</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>门店名称</translation>
    </message>
    <message>
        <source>Shop ID</source>
        <translation>门店ID</translation>
    </message>
    <message>
        <source>Shop city</source>
        <translation>门店城市</translation>
    </message>
    <message>
        <source>Binding</source>
        <translation>绑定状态</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>激活状态</translation>
    </message>
    <message>
        <source>Online state</source>
        <translation>是否在线</translation>
    </message>
    <message>
        <source>Last boot</source>
        <translation>最后开机时间</translation>
    </message>
    <message>
        <source>Last online</source>
        <translation>最后在线时间</translation>
    </message>
    <message>
        <source>Last online location</source>
        <translation>最后在线位置</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>纬度</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>经度</translation>
    </message>
    <message>
        <source>Located at</source>
        <translation>定位时间</translation>
    </message>
    <message>
        <source>Network type</source>
        <translation>网络类型</translation>
    </message>
    <message>
        <source>Wi-Fi name</source>
        <translation>Wi-Fi名称</translation>
    </message>
    <message>
        <source>Signal (dBm)</source>
        <translation>信号强度(dBm)</translation>
    </message>
    <message>
        <source>Network operator</source>
        <translation>网络运营商</translation>
    </message>
    <message>
        <source>ICCID</source>
        <translation>ICCID</translation>
    </message>
    <message>
        <source>SIM provider</source>
        <translation>SIM卡来源</translation>
    </message>
    <message>
        <source>SIM status</source>
        <translation>SIM卡状态</translation>
    </message>
    <message>
        <source>SIM expires</source>
        <translation>SIM卡到期时间</translation>
    </message>
    <message>
        <source>Main apps</source>
        <translation>主要应用</translation>
    </message>
    <message>
        <source>Free storage (MB)</source>
        <translation>可用存储(MB)</translation>
    </message>
    <message>
        <source>Total storage (MB)</source>
        <translation>总存储(MB)</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>修订号</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>所属账号</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>数据来源</translation>
    </message>
    <message>
        <source>Last synced</source>
        <translation>同步时间</translation>
    </message>
    <message>
        <source>Last heartbeat (stands in for last online)</source>
        <translation>最后心跳（代替最后在线时间）</translation>
    </message>
    <message>
        <source>Item type (stands in for device type)</source>
        <translation>物品类型（代替设备类型）</translation>
    </message>
    <message>
        <source>Gone since</source>
        <translation>移除时间</translation>
    </message>
</context>
<context>
    <name>GrantText</name>
    <message>
        <source>Put posters on the devices&apos; screens and take them down.</source>
        <translation>在设备屏幕上投放和下架海报。</translation>
    </message>
    <message>
        <source>Install, update and remove apps on the devices.</source>
        <translation>在设备上安装、升级和卸载应用。</translation>
    </message>
    <message>
        <source>Set what the devices say aloud, such as payment broadcasts.</source>
        <translation>设置设备的语音播报，例如收款播报。</translation>
    </message>
    <message>
        <source>Restart the devices, reset them and collect their logs from afar.</source>
        <translation>远程重启设备、恢复出厂设置、采集日志。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the scopes of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Being applied</source>
        <translation>授权处理中</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>生效中</translation>
    </message>
    <message>
        <source>Ends soon</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>No end date</source>
        <translation>长期有效</translation>
    </message>
    <message>
        <source>%1, ended</source>
        <translation>%1，已到期</translation>
    </message>
    <message>
        <source>%1, within a day</source>
        <translation>%1，不足 1 天</translation>
    </message>
    <message numerus="yes">
        <source>%1, in %n day(s)</source>
        <translation>
            <numerusform>%1，还剩 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, pid</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Not in this account&apos;s fleet</source>
        <translation>不在该账号的设备列表中</translation>
    </message>
    <message>
        <source>The source of this device does not tell whose it is</source>
        <translation>该设备的数据来源不提供所有者</translation>
    </message>
    <message>
        <source>Nobody owns it yet</source>
        <translation>设备暂无所有者</translation>
    </message>
    <message>
        <source>Another account owns it: only an owner can authorise</source>
        <translation>设备属于其他账号，只有所有者才能授权</translation>
    </message>
    <message>
        <source>I may, as its owner.</source>
        <translation>可以：我是所有者。</translation>
    </message>
    <message>
        <source>I may, as the device list says.</source>
        <translation>可以：设备列表显示有此权限。</translation>
    </message>
    <message>
        <source>I may, by the authorisation of %1, until %2.</source>
        <translation>可以：由 %1 授权，有效期至 %2。</translation>
    </message>
    <message>
        <source>I may, by the authorisation of %1, without an end date.</source>
        <translation>可以：由 %1 授权，长期有效。</translation>
    </message>
    <message>
        <source>Not yet: the authorisation of %1 is being applied.</source>
        <translation>暂不可以：%1 的授权正在处理中。</translation>
    </message>
    <message>
        <source>I may not: the owner has not authorised it.</source>
        <translation>不可以：所有者未授予此权限。</translation>
    </message>
    <message>
        <source>I may not: the authorisation of %1 ended on %2.</source>
        <translation>不可以：%1 的授权已于 %2 到期。</translation>
    </message>
    <message>
        <source>I may not: the authorisation of %1 has ended.</source>
        <translation>不可以：%1 的授权已到期。</translation>
    </message>
    <message>
        <source>I may not: %1 has revoked the authorisation.</source>
        <translation>不可以：%1 已撤销授权。</translation>
    </message>
    <message>
        <source>I may not: nobody owns this device yet, so nobody can authorise it.</source>
        <translation>不可以：设备暂无所有者，无人可以授权。</translation>
    </message>
    <message>
        <source>Not known: the source of this device does not tell rights.</source>
        <translation>未知：该设备的数据来源不提供权限信息。</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>no SN</source>
        <translation>没有 SN</translation>
    </message>
    <message>
        <source>SN damaged by a spreadsheet</source>
        <translation>SN 已被表格软件损坏</translation>
    </message>
    <message>
        <source>SN stands twice in the file</source>
        <translation>SN 在文件中重复</translation>
    </message>
    <message>
        <source>time not understood</source>
        <translation>无法识别的时间</translation>
    </message>
    <message>
        <source>number not understood</source>
        <translation>无法识别的数字</translation>
    </message>
    <message>
        <source>several devices have this SN: the file has to name the supplier</source>
        <translation>有多台设备使用这个 SN，文件需要写明供应商</translation>
    </message>
</context>
<context>
    <name>JournalText</name>
    <message>
        <source>Authorise</source>
        <translation>发起授权</translation>
    </message>
    <message>
        <source>Add devices to an authorisation</source>
        <translation>授权新增设备</translation>
    </message>
    <message>
        <source>Remove devices from an authorisation</source>
        <translation>授权移除设备</translation>
    </message>
    <message>
        <source>Change an authorisation</source>
        <translation>修改授权</translation>
    </message>
    <message>
        <source>Revoke an authorisation</source>
        <translation>取消授权</translation>
    </message>
    <message>
        <source>Start a distribution task</source>
        <translation>发起分发任务</translation>
    </message>
    <message>
        <source>Pause a distribution task</source>
        <translation>暂停分发任务</translation>
    </message>
    <message>
        <source>Resume a distribution task</source>
        <translation>恢复分发任务</translation>
    </message>
    <message>
        <source>Cancel a distribution task</source>
        <translation>取消分发任务</translation>
    </message>
    <message>
        <source>Retry devices of a task</source>
        <translation>重试任务设备</translation>
    </message>
    <message>
        <source>Send a remote command</source>
        <translation>下发远程指令</translation>
    </message>
    <message>
        <source>Confirm receipt of an order</source>
        <translation>确认收货</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待发送</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Result being checked</source>
        <translation>结果核实中</translation>
    </message>
    <message>
        <source>Result unknown</source>
        <translation>结果未知</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Partly done</source>
        <translation>部分成功</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>It was prepared without a connection. It is sent once you have seen what has changed since.</source>
        <translation>离线时准备的操作，查看此后的变化后才会发送。</translation>
    </message>
    <message>
        <source>It is sent as soon as the gateway can be reached.</source>
        <translation>网关可达后立即发送。</translation>
    </message>
    <message>
        <source>The answer was lost. The service is asked what became of it before anything is sent again.</source>
        <translation>未收到应答，正在向服务端核实结果，核实前不会重复发送。</translation>
    </message>
    <message>
        <source>The answer was lost and the service cannot tell what became of it. Look at the devices and decide yourself.</source>
        <translation>未收到应答，且服务端无法查询结果。请查看设备的实际情况后自行判定。</translation>
    </message>
    <message>
        <source>Some devices were refused.</source>
        <translation>部分设备被拒绝。</translation>
    </message>
    <message>
        <source>Nobody sent the draft in time.</source>
        <translation>草稿未在有效期内发送。</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>已准备</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>No result</source>
        <translation>无结果</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>接口</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>SN</source>
        <translation>SN</translation>
    </message>
    <message>
        <source>Supplier ID</source>
        <translation>供应商 ID</translation>
    </message>
    <message>
        <source>Result of the device</source>
        <translation>设备结果</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>网关消息</translation>
    </message>
    <message>
        <source>Trace ID</source>
        <translation>Trace ID</translation>
    </message>
    <message>
        <source>Request number</source>
        <translation>请求号</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>哈希</translation>
    </message>
    <message>
        <source>Activity log</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two scopes</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Upgrade an app by the public method</source>
        <translation>通过公开接口升级应用</translation>
    </message>
    <message>
        <source>Order devices</source>
        <translation>申购设备</translation>
    </message>
    <message>
        <source>Cancel an order</source>
        <translation>取消申购</translation>
    </message>
    <message>
        <source>Apply for a device&apos;s binding</source>
        <translation>申请设备绑定</translation>
    </message>
    <message>
        <source>Bind devices</source>
        <translation>绑定设备</translation>
    </message>
    <message>
        <source>Unbind devices</source>
        <translation>解绑设备</translation>
    </message>
    <message>
        <source>Broadcast</source>
        <translation>播报</translation>
    </message>
    <message>
        <source>Stop a broadcast</source>
        <translation>停止播报</translation>
    </message>
    <message>
        <source>Place a poster</source>
        <translation>投放海报</translation>
    </message>
    <message>
        <source>Take down a poster</source>
        <translation>下线海报</translation>
    </message>
    <message>
        <source>Set the Wi-Fi</source>
        <translation>设置 Wi-Fi</translation>
    </message>
    <message>
        <source>from the backup of %1</source>
        <translation>来自 %1 的备份</translation>
    </message>
    <message>
        <source>saved from a damaged file on %1</source>
        <translation>%1 从受损文件中抢救</translation>
    </message>
    <message>
        <source>This comes from the backup of %1. It may have been carried out since, without being known here.</source>
        <translation>该操作来自 %1 的备份。此后它可能已经执行过，而本机并不知道。</translation>
    </message>
    <message>
        <source>This was saved from a damaged file on %1. It may have been carried out before, without being known here.</source>
        <translation>该操作于 %1 从受损文件中抢救。此前它可能已经执行过，而本机并不知道。</translation>
    </message>
    <message>
        <source>What the service knows by its number is asked for first and not repeated. Everything else is sent again: look at the devices before.</source>
        <translation>服务端能按编号查到的请求会先查询，不会重复执行；其余的会重新发送，请先查看设备的情况。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln 台设备</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n minute(s)</source>
        <translation>
            <numerusform>每 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a party and its PID</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至 %1</translation>
    </message>
    <message>
        <source>not before %1</source>
        <translation>不早于 %1</translation>
    </message>
</context>
<context>
    <name>KnowledgeText</name>
    <message>
        <source>Merchant</source>
        <translation>商家</translation>
    </message>
    <message>
        <source>Service provider</source>
        <translation>服务商</translation>
    </message>
    <message>
        <source>Device supplier</source>
        <translation>设备厂商</translation>
    </message>
    <message>
        <source>Alipay</source>
        <translation>支付宝</translation>
    </message>
    <message>
        <source>The knowledge base has nothing on &quot;%1&quot;. Try fewer words, or the code alone.</source>
        <translation>知识库里没有与“%1”有关的条目。请减少词语，或只输入代码。</translation>
    </message>
</context>
<context>
    <name>MadeFile</name>
    <message>
        <source>%1 is no longer there: it was moved or deleted.</source>
        <translation>%1 已不存在，可能已被移动或删除。</translation>
    </message>
    <message>
        <source>No program on this computer opens %1. Open it by hand.</source>
        <translation>此电脑上没有可打开 %1 的程序，请手动打开。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
</context>
<context>
    <name>OrderText</name>
    <message>
        <source>Submitted</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>Under review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>已发货</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已收货</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>设备申购</translation>
    </message>
    <message>
        <source>Onboarding</source>
        <translation>厂商进件</translation>
    </message>
    <message>
        <source>Not told by public methods</source>
        <translation>公开接口不提供状态</translation>
    </message>
    <message numerus="yes">
        <source>%n match</source>
        <translation>
            <numerusform>%n 台相符</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n 台缺少</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not of this order</source>
        <translation>
            <numerusform>%n 台不在本单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scanned twice</source>
        <translation>
            <numerusform>%n 台重复扫描</numerusform>
        </translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>已绑定</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>已拒绝：%1</translation>
    </message>
    <message>
        <source>Waits for the merchant to sign</source>
        <translation>待商家签约</translation>
    </message>
    <message>
        <source>Will be bound at once</source>
        <translation>可直接绑定</translation>
    </message>
    <message>
        <source>The merchant will have to sign</source>
        <translation>需要商家签约</translation>
    </message>
    <message>
        <source>Not bound</source>
        <translation>未绑定</translation>
    </message>
    <message>
        <source>Onboarding: the merchant may have to sign</source>
        <translation>进件绑定（可能需要商家签约）</translation>
    </message>
    <message>
        <source>Bind at once</source>
        <translation>直接绑定</translation>
    </message>
</context>
<context>
    <name>PosterText</name>
    <message>
        <source>Not begun yet</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>On the screens</source>
        <translation>投放中</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>Taken down</source>
        <translation>已下线</translation>
    </message>
    <message>
        <source>Waits for its review</source>
        <translation>待审核</translation>
    </message>
    <message>
        <source>Being reviewed</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>审核通过</translation>
    </message>
    <message>
        <source>Refused by the review</source>
        <translation>审核不通过</translation>
    </message>
    <message>
        <source>As a merchant, on own devices</source>
        <translation>以商户身份，投放到自有设备</translation>
    </message>
    <message>
        <source>As a service provider, on devices served</source>
        <translation>以服务商身份，投放到所服务的设备</translation>
    </message>
    <message>
        <source>Idle screen</source>
        <translation>待机海报</translation>
    </message>
    <message>
        <source>Payment result</source>
        <translation>支付结果页</translation>
    </message>
    <message>
        <source>Merchant information</source>
        <translation>商户信息海报</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>请填写名称。</translation>
    </message>
    <message>
        <source>It has to end after it begins.</source>
        <translation>结束日期须晚于开始日期。</translation>
    </message>
    <message>
        <source>Its end is past.</source>
        <translation>结束日期已过。</translation>
    </message>
    <message>
        <source>This is no PNG or JPEG image.</source>
        <translation>这不是 PNG 或 JPEG 图片。</translation>
    </message>
    <message>
        <source>The file has %1, and %2 is the most.</source>
        <translation>文件大小为 %1，上限为 %2。</translation>
    </message>
    <message numerus="yes">
        <source>Its longer side has fewer than %n pixels: it would be blurred.</source>
        <translation>
            <numerusform>长边不足 %n 像素，显示会模糊。</numerusform>
        </translation>
    </message>
    <message>
        <source>It has another shape than an upright screen, which shows bars beside it.</source>
        <translation>与竖屏比例不符，屏幕上会留黑边。</translation>
    </message>
    <message>
        <source>It has another shape than a wide screen, which shows bars beside it.</source>
        <translation>与横屏比例不符，屏幕上会留黑边。</translation>
    </message>
</context>
<context>
    <name>PublicWords</name>
    <message>
        <source>device list</source>
        <translation>设备列表</translation>
    </message>
    <message>
        <source>device details</source>
        <translation>设备详情</translation>
    </message>
    <message>
        <source>item details</source>
        <translation>物料信息</translation>
    </message>
    <message>
        <source>device location</source>
        <translation>设备位置</translation>
    </message>
    <message>
        <source>SIM traffic</source>
        <translation>流量卡信息</translation>
    </message>
    <message>
        <source>network status</source>
        <translation>网络状态</translation>
    </message>
    <message>
        <source>heartbeat log</source>
        <translation>心跳日志</translation>
    </message>
    <message>
        <source>Not granted to this app: %1</source>
        <translation>未授权给此应用：%1</translation>
    </message>
    <message>
        <source>Without it this account has no device list.</source>
        <translation>没有它，此账号就没有设备列表。</translation>
    </message>
    <message>
        <source>These fields stay empty: %1.</source>
        <translation>以下字段将为空：%1。</translation>
    </message>
    <message>
        <source>The gateway does not offer this method: check that its address is that of the Alipay Open Platform.</source>
        <translation>网关没有此接口：请检查网关地址是否为支付宝开放平台的地址。</translation>
    </message>
    <message>
        <source>Add and sign the product that holds this method for the app in the console; an app that acts for a merchant also needs the merchant&apos;s app_auth_token.</source>
        <translation>请在控制台为此应用添加并签约包含该接口的产品；代商户调用的应用还需要该商户的 app_auth_token。</translation>
    </message>
</context>
<context>
    <name>RestoredQuestion</name>
    <message>
        <source>Go on with what was restored</source>
        <translation>继续恢复的操作</translation>
    </message>
    <message>
        <source>Send all the same</source>
        <translation>仍然发送</translation>
    </message>
</context>
<context>
    <name>SnWords</name>
    <message>
        <source>Matched</source>
        <translation>已匹配</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Ambiguous</source>
        <translation>不唯一</translation>
    </message>
    <message>
        <source>Not mine</source>
        <translation>他人所有</translation>
    </message>
    <message>
        <source>Probably a typo</source>
        <translation>疑似输错</translation>
    </message>
    <message>
        <source>Damaged number</source>
        <translation>数字已损坏</translation>
    </message>
    <message>
        <source>No SN</source>
        <translation>无 SN</translation>
    </message>
    <message>
        <source>No account has a device with this SN.</source>
        <translation>所有账号下都没有这个 SN 的设备。</translation>
    </message>
    <message>
        <source>The same device as row %1.</source>
        <translation>与第 %1 行是同一台设备。</translation>
    </message>
    <message>
        <source>Several suppliers have this SN (%1). Write SN@SUPPLIER.</source>
        <translation>多个供应商都有此 SN（%1），请写成 SN@供应商。</translation>
    </message>
    <message>
        <source>Several accounts have this device.</source>
        <translation>多个账号下都有这台设备。</translation>
    </message>
    <message>
        <source>Another account owns this device.</source>
        <translation>这台设备归其他账号所有。</translation>
    </message>
    <message>
        <source>%1 owns this device.</source>
        <translation>这台设备归 %1 所有。</translation>
    </message>
    <message>
        <source>Not found. Probably %1 is meant.</source>
        <translation>未找到，可能是 %1。</translation>
    </message>
    <message>
        <source>A spreadsheet changed this number. Take the SN from its source, as text.</source>
        <translation>电子表格改动了这个数字，请从原始来源以文本格式重新取得 SN。</translation>
    </message>
    <message>
        <source>A spreadsheet changed this number. Probably %1 is meant.</source>
        <translation>电子表格改动了这个数字，可能是 %1。</translation>
    </message>
    <message>
        <source>The row holds no SN.</source>
        <translation>这一行没有 SN。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Probably %1 is meant.</source>
        <translation>可能是 %1。</translation>
    </message>
</context>
<context>
    <name>SqlWords</name>
    <message>
        <source>There is no column %1.</source>
        <translation>没有列 %1。</translation>
    </message>
    <message>
        <source>There is no view %1.</source>
        <translation>没有视图 %1。</translation>
    </message>
    <message>
        <source>There is no function %1.</source>
        <translation>没有函数 %1。</translation>
    </message>
    <message>
        <source>Several views have a column %1: write the view&apos;s name before it.</source>
        <translation>多个视图都有列 %1：请在前面写上视图名。</translation>
    </message>
    <message>
        <source>%1 cannot stand here.</source>
        <translation>%1 不能出现在这里。</translation>
    </message>
    <message>
        <source>%1 cannot be read. Is a quote missing?</source>
        <translation>%1 无法识别。是否缺少引号？</translation>
    </message>
    <message>
        <source>The statement is not finished.</source>
        <translation>语句不完整。</translation>
    </message>
    <message>
        <source>%1 counts over rows and cannot stand here: use HAVING or a subquery.</source>
        <translation>%1 是聚合函数，不能出现在这里：请用 HAVING 或子查询。</translation>
    </message>
    <message>
        <source>%1 has too many or too few values.</source>
        <translation>%1 的参数个数不对。</translation>
    </message>
    <message>
        <source>%1 can only be read.</source>
        <translation>%1 只能读取。</translation>
    </message>
    <message>
        <source>The devices, a row each</source>
        <translation>设备，每台一行</translation>
    </message>
    <message>
        <source>The apps on the devices</source>
        <translation>设备上的应用</translation>
    </message>
    <message>
        <source>Grants given and received</source>
        <translation>授出与收到的授权</translation>
    </message>
    <message>
        <source>The devices of the grants</source>
        <translation>授权包含的设备</translation>
    </message>
    <message>
        <source>Distribution tasks</source>
        <translation>应用分发任务</translation>
    </message>
    <message>
        <source>The devices of the tasks</source>
        <translation>任务包含的设备</translation>
    </message>
    <message>
        <source>Apps that can be distributed, with their versions</source>
        <translation>可分发的应用及其版本</translation>
    </message>
    <message>
        <source>What has changed on the devices</source>
        <translation>设备的变更历史</translation>
    </message>
    <message>
        <source>The syncs that the history remembers</source>
        <translation>历史记录中的同步</translation>
    </message>
    <message>
        <source>Your tags</source>
        <translation>自己的标签</translation>
    </message>
    <message>
        <source>Your notes</source>
        <translation>自己的备注</translation>
    </message>
    <message>
        <source>Calls that changed something</source>
        <translation>做过修改的操作记录</translation>
    </message>
    <message>
        <source>Whole days since the device was last online</source>
        <translation>距最后在线的整天数</translation>
    </message>
    <message>
        <source>Never online: 1 yes, 0 no</source>
        <translation>从未在线：1 是，0 否</translation>
    </message>
    <message>
        <source>Whole days until the SIM ends, negative after it</source>
        <translation>SIM 到期前的整天数，到期后为负</translation>
    </message>
    <message>
        <source>Number of apps on the device</source>
        <translation>设备上的应用数</translation>
    </message>
    <message>
        <source>When a sync first saw the device, local time</source>
        <translation>同步首次发现该设备的时间（本地时间）</translation>
    </message>
    <message>
        <source>App ID</source>
        <translation>应用 ID</translation>
    </message>
    <message>
        <source>Name of the app</source>
        <translation>应用名称</translation>
    </message>
    <message>
        <source>Kind of the app, a code</source>
        <translation>应用类型（代码）</translation>
    </message>
    <message>
        <source>Version on the device</source>
        <translation>设备上的版本</translation>
    </message>
    <message>
        <source>State of the app on the device, a code</source>
        <translation>应用在设备上的状态（代码）</translation>
    </message>
    <message>
        <source>Main app: 1 yes, 0 no</source>
        <translation>主应用：1 是，0 否</translation>
    </message>
    <message>
        <source>Starts with the device: 1 yes, 0 no</source>
        <translation>开机自启：1 是，0 否</translation>
    </message>
    <message>
        <source>GIVEN or RECEIVED</source>
        <translation>GIVEN 授出，RECEIVED 收到</translation>
    </message>
    <message>
        <source>Who grants</source>
        <translation>授权方</translation>
    </message>
    <message>
        <source>PID of who grants</source>
        <translation>授权方 PID</translation>
    </message>
    <message>
        <source>Who receives the grant</source>
        <translation>被授权方</translation>
    </message>
    <message>
        <source>PID of who receives the grant</source>
        <translation>被授权方 PID</translation>
    </message>
    <message>
        <source>Codes of the scopes, with commas</source>
        <translation>权限代码，逗号分隔</translation>
    </message>
    <message>
        <source>Number of devices</source>
        <translation>设备数</translation>
    </message>
    <message>
        <source>State of the grant, a code</source>
        <translation>授权状态（代码）</translation>
    </message>
    <message>
        <source>Whole days until the grant ends, negative after it</source>
        <translation>授权到期前的整天数，到期后为负</translation>
    </message>
    <message>
        <source>When the device was added, local time</source>
        <translation>设备加入时间（本地时间）</translation>
    </message>
    <message>
        <source>Name of the task</source>
        <translation>任务名称</translation>
    </message>
    <message>
        <source>INSTALL, UPGRADE or UNINSTALL</source>
        <translation>INSTALL 安装，UPGRADE 升级，UNINSTALL 卸载</translation>
    </message>
    <message>
        <source>Version that is distributed</source>
        <translation>分发的版本</translation>
    </message>
    <message>
        <source>State of the task, a code</source>
        <translation>任务状态（代码）</translation>
    </message>
    <message>
        <source>Devices that have not begun</source>
        <translation>未开始的设备数</translation>
    </message>
    <message>
        <source>Devices at work</source>
        <translation>进行中的设备数</translation>
    </message>
    <message>
        <source>Devices that wait</source>
        <translation>等待中的设备数</translation>
    </message>
    <message>
        <source>Devices that succeeded</source>
        <translation>成功的设备数</translation>
    </message>
    <message>
        <source>Devices that failed</source>
        <translation>失败的设备数</translation>
    </message>
    <message>
        <source>Devices that were skipped</source>
        <translation>跳过的设备数</translation>
    </message>
    <message>
        <source>Devices that were canceled</source>
        <translation>取消的设备数</translation>
    </message>
    <message>
        <source>Who made the task</source>
        <translation>任务创建人</translation>
    </message>
    <message>
        <source>Started, local time</source>
        <translation>开始时间（本地时间）</translation>
    </message>
    <message>
        <source>Finished, local time</source>
        <translation>结束时间（本地时间）</translation>
    </message>
    <message>
        <source>State of the device in the task, a code</source>
        <translation>设备在任务中的状态（代码）</translation>
    </message>
    <message>
        <source>Progress in percent</source>
        <translation>进度百分比</translation>
    </message>
    <message>
        <source>Why it failed, a code</source>
        <translation>失败原因（代码）</translation>
    </message>
    <message>
        <source>Number of attempts</source>
        <translation>尝试次数</translation>
    </message>
    <message>
        <source>Version that the device reports</source>
        <translation>设备上报的版本</translation>
    </message>
    <message>
        <source>Last change, local time</source>
        <translation>最后变更时间（本地时间）</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>发布方</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>State of the version, a code</source>
        <translation>版本状态（代码）</translation>
    </message>
    <message>
        <source>Released, local time</source>
        <translation>发布时间（本地时间）</translation>
    </message>
    <message>
        <source>Size in bytes</source>
        <translation>大小（字节）</translation>
    </message>
    <message>
        <source>Lowest system version</source>
        <translation>最低系统版本</translation>
    </message>
    <message>
        <source>A column of devices, app:&lt;App ID&gt;, or presence</source>
        <translation>devices 的列名、app:&lt;应用 ID&gt; 或 presence</translation>
    </message>
    <message>
        <source>Value before</source>
        <translation>变更前的值</translation>
    </message>
    <message>
        <source>Value after</source>
        <translation>变更后的值</translation>
    </message>
    <message>
        <source>Beginning of the sync that saw it, local time</source>
        <translation>发现变更的同步的开始时间（本地时间）</translation>
    </message>
    <message>
        <source>The same in milliseconds since 1970 (UTC): fast to compare</source>
        <translation>同上，1970 年以来的毫秒数（UTC），比较更快</translation>
    </message>
    <message>
        <source>Complete since, local time; NULL: not complete</source>
        <translation>完成时间（本地时间），NULL 为未完成</translation>
    </message>
    <message>
        <source>All devices were listed: 1 yes, 0 no</source>
        <translation>全量同步：1 是，0 否</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Number of the line</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Time, local</source>
        <translation>时间（本地时间）</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>What was done, a code</source>
        <translation>操作类型（代码）</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>接口</translation>
    </message>
    <message>
        <source>CONFIRMED, REFUSED or UNKNOWN</source>
        <translation>CONFIRMED 成功，REFUSED 被拒绝，UNKNOWN 结果未知</translation>
    </message>
    <message>
        <source>Error code</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>The gateway&apos;s message</source>
        <translation>网关返回的信息</translation>
    </message>
    <message>
        <source>Trace ID</source>
        <translation>Trace ID</translation>
    </message>
    <message>
        <source>Request number</source>
        <translation>请求号</translation>
    </message>
    <message>
        <source>Number of the grant</source>
        <translation>授权编号</translation>
    </message>
    <message>
        <source>Number of the task</source>
        <translation>任务编号</translation>
    </message>
    <message>
        <source>Number of the sync</source>
        <translation>同步编号</translation>
    </message>
    <message>
        <source>Made, local time</source>
        <translation>创建时间（本地时间）</translation>
    </message>
    <message>
        <source>Ends, local time</source>
        <translation>到期时间（本地时间）</translation>
    </message>
    <message>
        <source>Set, local time</source>
        <translation>设置时间（本地时间）</translation>
    </message>
    <message>
        <source>Silent devices by merchant</source>
        <translation>静默设备按商户</translation>
    </message>
    <message>
        <source>App versions and their devices</source>
        <translation>应用版本分布</translation>
    </message>
    <message>
        <source>Fields that changed most in 7 days</source>
        <translation>近 7 天变更最多的字段</translation>
    </message>
    <message>
        <source>SIMs that end within 30 days</source>
        <translation>30 天内到期的 SIM</translation>
    </message>
    <message>
        <source>Devices whose distribution failed</source>
        <translation>分发失败的设备</translation>
    </message>
    <message>
        <source>%1: 1 yes, 0 no</source>
        <translation>%1：1 是，0 否</translation>
    </message>
    <message>
        <source>%1, local time</source>
        <translation>%1（本地时间）</translation>
    </message>
    <message>
        <source>%1, a code</source>
        <translation>%1（代码）</translation>
    </message>
    <message>
        <source>%1, codes with commas</source>
        <translation>%1（代码，逗号分隔）</translation>
    </message>
    <message>
        <source>%1 in degrees</source>
        <translation>%1（度）</translation>
    </message>
    <message>
        <source>%1 is not permitted here.</source>
        <translation>这里不允许 %1。</translation>
    </message>
    <message>
        <source>%1 has no value.</source>
        <translation>%1 没有值。</translation>
    </message>
    <message>
        <source>Line %1, column %2</source>
        <translation>第 %1 行第 %2 列</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a code and its label</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Devices when it had ended; NULL: not counted, once an hour is</source>
        <translation>同步结束时的设备数；NULL：未统计（每小时统计一次）</translation>
    </message>
    <message>
        <source>Online ones among them; NULL: no source tells</source>
        <translation>其中在线的设备数；NULL：数据来源未提供</translation>
    </message>
    <message>
        <source>Silent for over seven days; NULL: no source tells</source>
        <translation>静默超过 7 天的设备数；NULL：数据来源未提供</translation>
    </message>
</context>
<context>
    <name>StarterView</name>
    <message>
        <source>All devices</source>
        <translation>全部设备</translation>
    </message>
    <message>
        <source>Never online</source>
        <translation>从未上线</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>无网络</translation>
    </message>
    <message>
        <source>SIM ends within 30 days</source>
        <translation>流量卡 30 天内到期</translation>
    </message>
    <message>
        <source>Changed since yesterday</source>
        <translation>昨天以来有变更</translation>
    </message>
    <message>
        <source>Granted to me</source>
        <translation>授权给我的</translation>
    </message>
    <message>
        <source>Not bound</source>
        <translation>未绑定</translation>
    </message>
    <message>
        <source>Silent &gt; 7 days</source>
        <translation>静默超过 7 天</translation>
    </message>
    <message>
        <source>Wrong app version</source>
        <translation>应用版本不符</translation>
    </message>
    <message>
        <source>Gone in the last 90 days</source>
        <translation>近 90 天移除的设备</translation>
    </message>
</context>
<context>
    <name>TaskText</name>
    <message>
        <source>Android app</source>
        <translation>安卓应用</translation>
    </message>
    <message>
        <source>Alipay mini-program</source>
        <translation>支付宝小程序</translation>
    </message>
    <message>
        <source>Alipay light app</source>
        <translation>支付宝轻应用</translation>
    </message>
    <message>
        <source>Official app</source>
        <translation>官方应用</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>已上架</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已下架</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>安装</translation>
    </message>
    <message>
        <source>Upgrade</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>Uninstall</source>
        <translation>卸载</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>执行中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>待下发</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已下发</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>下载中</translation>
    </message>
    <message>
        <source>Downloaded</source>
        <translation>已下载</translation>
    </message>
    <message>
        <source>Installing</source>
        <translation>安装中</translation>
    </message>
    <message>
        <source>Waiting for a restart</source>
        <translation>等待重启</translation>
    </message>
    <message>
        <source>Waiting for the network</source>
        <translation>等待联网</translation>
    </message>
    <message>
        <source>Waiting for the screen to be idle</source>
        <translation>等待设备空闲</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>已是目标版本，跳过</translation>
    </message>
    <message>
        <source>Too late to cancel, runs on</source>
        <translation>来不及取消，仍在执行</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>待下发</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>执行中</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>The download took too long.</source>
        <translation>下载超时。</translation>
    </message>
    <message>
        <source>The downloaded file is damaged.</source>
        <translation>下载的安装包校验不通过。</translation>
    </message>
    <message>
        <source>The device has no free space left.</source>
        <translation>设备存储空间不足。</translation>
    </message>
    <message>
        <source>The installed app is signed by another publisher.</source>
        <translation>与设备上已安装应用的签名不一致。</translation>
    </message>
    <message>
        <source>The device cannot read the package.</source>
        <translation>设备无法解析安装包。</translation>
    </message>
    <message>
        <source>The device does not allow the installation.</source>
        <translation>设备禁止安装该应用。</translation>
    </message>
    <message>
        <source>The device was not online before the task ended.</source>
        <translation>任务有效期内设备一直离线。</translation>
    </message>
    <message>
        <source>The device did not come back after its restart.</source>
        <translation>设备重启后未恢复。</translation>
    </message>
    <message>
        <source>The device tells no reason.</source>
        <translation>设备未上报原因。</translation>
    </message>
    <message>
        <source>Retry when the network of the shop is better.</source>
        <translation>待门店网络恢复后重试。</translation>
    </message>
    <message>
        <source>Retry: the next download is usually whole.</source>
        <translation>直接重试，重新下载一般即可成功。</translation>
    </message>
    <message>
        <source>Free space on the device, then retry.</source>
        <translation>清理设备存储空间后再重试。</translation>
    </message>
    <message>
        <source>Uninstall the other app first, then install this one.</source>
        <translation>先卸载设备上的同名应用，再重新安装。</translation>
    </message>
    <message>
        <source>Ask the app&apos;s publisher whether the package suits this model.</source>
        <translation>联系应用开发者确认安装包是否适配该机型。</translation>
    </message>
    <message>
        <source>Ask the device&apos;s supplier to allow the installation.</source>
        <translation>联系设备厂商放开安装限制。</translation>
    </message>
    <message>
        <source>Bring the device online, then retry.</source>
        <translation>让设备联网后再重试。</translation>
    </message>
    <message>
        <source>Restart the device by hand, then retry.</source>
        <translation>在现场手动重启设备后再重试。</translation>
    </message>
    <message>
        <source>Collect the device&apos;s log and retry.</source>
        <translation>采集设备日志并重试。</translation>
    </message>
    <message>
        <source>Not read again yet</source>
        <translation>尚未回读</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>已核实</translation>
    </message>
    <message>
        <source>Reported success, not verified</source>
        <translation>上报成功，核实不符</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>可下发</translation>
    </message>
    <message>
        <source>Already has this version</source>
        <translation>已是该版本</translation>
    </message>
    <message>
        <source>Not among the devices</source>
        <translation>设备不存在</translation>
    </message>
    <message>
        <source>Not an Android device</source>
        <translation>非安卓设备</translation>
    </message>
    <message>
        <source>Component missing</source>
        <translation>缺少组件</translation>
    </message>
    <message>
        <source>Light app cannot be uninstalled</source>
        <translation>轻应用暂不支持卸载</translation>
    </message>
    <message>
        <source>Start on boot needs Ant OS</source>
        <translation>开机自启需蚂蚁 OS</translation>
    </message>
    <message>
        <source>Can only be upgraded</source>
        <translation>仅支持升级</translation>
    </message>
    <message>
        <source>No permission to distribute</source>
        <translation>无应用分发权限</translation>
    </message>
    <message>
        <source>Model not supported</source>
        <translation>机型不支持</translation>
    </message>
    <message>
        <source>System too old</source>
        <translation>系统版本过低</translation>
    </message>
    <message>
        <source>Version not released</source>
        <translation>版本未上架</translation>
    </message>
    <message>
        <source>App not open to this account</source>
        <translation>应用未对本账号开放</translation>
    </message>
    <message>
        <source>Has a newer version</source>
        <translation>设备上版本更高</translation>
    </message>
    <message>
        <source>App not installed</source>
        <translation>未安装该应用</translation>
    </message>
    <message>
        <source>Not activated</source>
        <translation>未激活</translation>
    </message>
    <message>
        <source>In another task</source>
        <translation>正在其他任务中</translation>
    </message>
    <message>
        <source>Cannot be told</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>Nothing stands against it.</source>
        <translation>符合全部下发条件。</translation>
    </message>
    <message>
        <source>The device has this version: the service skips it.</source>
        <translation>设备上已是该版本，下发时会自动跳过。</translation>
    </message>
    <message>
        <source>This account has no such device.</source>
        <translation>当前账号下没有该设备。</translation>
    </message>
    <message>
        <source>Apps can be distributed to Android devices only.</source>
        <translation>应用分发仅支持安卓设备。</translation>
    </message>
    <message>
        <source>Android apps need IoT SDK, mini-programs also xPaaS, light apps also Smile.</source>
        <translation>安卓应用需 IoT SDK，小程序还需 xPaaS，轻应用还需 Smile。</translation>
    </message>
    <message>
        <source>Light apps cannot be uninstalled remotely yet.</source>
        <translation>轻应用远程卸载能力建设中。</translation>
    </message>
    <message>
        <source>Start on boot can be set on Ant OS devices only.</source>
        <translation>仅蚂蚁 OS 设备支持设置开机自启。</translation>
    </message>
    <message>
        <source>Official apps and the system can only be upgraded.</source>
        <translation>官方应用和系统仅支持升级。</translation>
    </message>
    <message>
        <source>This account neither owns the device nor has been given app distribution for it.</source>
        <translation>当前账号不是设备所有者，也未获得应用分发授权。</translation>
    </message>
    <message>
        <source>This version is not made for the device&apos;s model.</source>
        <translation>该版本不适配此机型。</translation>
    </message>
    <message>
        <source>The device&apos;s system is too old for this version.</source>
        <translation>设备系统版本低于该版本的最低要求。</translation>
    </message>
    <message>
        <source>This version is in review or was withdrawn.</source>
        <translation>该版本审核中或已下架。</translation>
    </message>
    <message>
        <source>The app&apos;s publisher has not opened it to this account.</source>
        <translation>应用开发者尚未向当前账号开放该应用。</translation>
    </message>
    <message>
        <source>The device already has a newer version.</source>
        <translation>设备上已安装更高版本，不支持降级。</translation>
    </message>
    <message>
        <source>The app is not on the device.</source>
        <translation>设备上未安装该应用。</translation>
    </message>
    <message>
        <source>The device is not activated.</source>
        <translation>设备尚未激活。</translation>
    </message>
    <message>
        <source>The device is at work in another running task for this app.</source>
        <translation>设备正在该应用的其他执行中任务里。</translation>
    </message>
    <message>
        <source>The source does not tell all that the rules ask for.</source>
        <translation>数据来源未提供判断所需的信息。</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>移出名单</translation>
    </message>
    <message>
        <source>Ask for the permission</source>
        <translation>申请授权</translation>
    </message>
    <message>
        <source>Choose another version</source>
        <translation>更换版本</translation>
    </message>
    <message>
        <source>Switch start on boot off</source>
        <translation>关闭开机自启</translation>
    </message>
    <message>
        <source>Refresh these</source>
        <translation>刷新这些设备</translation>
    </message>
    <message>
        <source>Wait for the other task</source>
        <translation>等待其他任务结束</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>等待确认</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已终止</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>The wave has reached its goal: have a look before the next one starts.</source>
        <translation>本批次已达标，请确认后再开始下一批次。</translation>
    </message>
    <message>
        <source>The wave ended without reaching its goal.</source>
        <translation>本批次已结束，但成功率未达标。</translation>
    </message>
    <message>
        <source>The service took none of the wave&apos;s devices.</source>
        <translation>本批次的设备全部被服务端拒绝。</translation>
    </message>
    <message>
        <source>The wave has not been sent yet: it waits among the operations.</source>
        <translation>本批次尚未发出，请到操作记录中处理。</translation>
    </message>
    <message>
        <source>A person has decided so.</source>
        <translation>由操作人手动执行。</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>下发中</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>设备型号</translation>
    </message>
    <message>
        <source>System version</source>
        <translation>系统版本</translation>
    </message>
    <message>
        <source>Network operator</source>
        <translation>网络运营商</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Version before</source>
        <translation>原版本</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>可用空间</translation>
    </message>
    <message>
        <source>Hour of the day</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>SN</source>
        <translation>SN</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商编号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Error code</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>失败原因</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试次数</translation>
    </message>
    <message>
        <source>Reported version</source>
        <translation>上报版本</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>核实结果</translation>
    </message>
    <message>
        <source>Changed at</source>
        <translation>更新时间</translation>
    </message>
    <message>
        <source>Too many devices failed: what runs was paused, and nothing more is started until you decide.</source>
        <translation>失败设备过多：正在执行的批次已暂停，在您决定之前不再启动新批次。</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 分钟</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Half within about %1, nine tenths within %2 · from %Ln device(s) before</source>
        <translation>
            <numerusform>约 %1内一半，%2内九成 · 按 %Ln 台以往记录</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerdictText</name>
    <message>
        <source>%1: %2</source>
        <comment>check: cause</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>查询中…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未发现问题</translation>
    </message>
    <message>
        <source>Asking the cloud: %1 of %2 answered</source>
        <translation>正在向云端查询：已返回 %1 / %2 项</translation>
    </message>
    <message>
        <source>Nothing wrong was found in what is kept here.</source>
        <translation>本机已有数据中未发现问题。</translation>
    </message>
    <message>
        <source>Nothing wrong was found.</source>
        <translation>未发现问题。</translation>
    </message>
    <message>
        <source>Not known: too little is told about the device.</source>
        <translation>无法判断：设备信息太少。</translation>
    </message>
    <message numerus="yes">
        <source>Not known: %n checks were not answered.</source>
        <translation>
            <numerusform>无法判断：%n 项检查没有结果。</numerusform>
        </translation>
    </message>
    <message>
        <source>No answer: %1.</source>
        <translation>未返回：%1。</translation>
    </message>
    <message>
        <source>Only what is known here: the cloud was not asked.</source>
        <translation>仅根据本机数据，未向云端查询。</translation>
    </message>
    <message>
        <source>Not asked now: %1.</source>
        <translation>本次未查询：%1。</translation>
    </message>
    <message>
        <source>What is shown instead was known %1.</source>
        <translation>所显示的是%1的数据。</translation>
    </message>
    <message>
        <source>Last known: %1.</source>
        <translation>最近一次已知：%1。</translation>
    </message>
    <message>
        <source>Nobody tells: %1.</source>
        <translation>来源未提供：%1。</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>未返回</translation>
    </message>
</context>
<context>
    <name>WifiText</name>
    <message>
        <source>It is in the Wi-Fi network %1.</source>
        <translation>已连接 Wi-Fi：%1。</translation>
    </message>
    <message>
        <source>It is in a Wi-Fi network whose name is not told.</source>
        <translation>已连接 Wi-Fi，名称未知。</translation>
    </message>
    <message>
        <source>It uses its SIM card.</source>
        <translation>正在使用流量卡。</translation>
    </message>
    <message>
        <source>It is not told how it is connected.</source>
        <translation>未获知联网方式。</translation>
    </message>
    <message>
        <source>The device has not answered yet. One that is offline tries when it is back.</source>
        <translation>设备尚未答复。离线的设备上线后才会尝试。</translation>
    </message>
    <message>
        <source>Connected to %1.</source>
        <translation>已连接到 %1。</translation>
    </message>
    <message>
        <source>The device does not see the network %1. Check its name and that it is a 2.4 GHz network, and move the device closer.</source>
        <translation>设备找不到网络 %1。请核对名称，确认是 2.4 GHz 网络，并让设备靠近路由器。</translation>
    </message>
    <message>
        <source>The password of %1 is wrong. Type it again; capitals matter.</source>
        <translation>%1 的密码不正确，请重新输入，注意区分大小写。</translation>
    </message>
    <message>
        <source>The device tells the result %1, which the contract does not explain.</source>
        <translation>设备返回了结果 %1，其含义未有说明。</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::AboutCard</name>
    <message>
        <source>Licences</source>
        <translation>许可协议</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>About TapFleet</source>
        <translation>关于 TapFleet</translation>
    </message>
    <message>
        <source>Licences…</source>
        <translation>许可协议…</translation>
    </message>
    <message>
        <source>Copy the versions</source>
        <translation>复制版本信息</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::AccessList</name>
    <message>
        <source>Also %1: %2</source>
        <comment>account: until when</comment>
        <translation>另有 %1：%2</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::AccountWizard</name>
    <message>
        <source>Add an account</source>
        <translation>添加账号</translation>
    </message>
    <message>
        <source>Who I am</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Gateway and app</source>
        <translation>网关与应用</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Name: %1</source>
        <translation>名称：%1</translation>
    </message>
    <message>
        <source>Gateway: %1</source>
        <translation>网关：%1</translation>
    </message>
    <message>
        <source>App ID: %1</source>
        <translation>APPID：%1</translation>
    </message>
    <message>
        <source>Signing mode: %1</source>
        <translation>加签方式：%1</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>添加账号</translation>
    </message>
    <message>
        <source>The gateway was not reached in full. The account can be added now; it is synchronised when the gateway answers.</source>
        <translation>暂时没有完全连通网关。可以先添加账号，网关恢复后会自动同步。</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>商家</translation>
    </message>
    <message>
        <source>I manage the devices of my own shops. The app belongs to my own Alipay account.</source>
        <translation>管理自己门店的设备，应用属于自己的支付宝账号。</translation>
    </message>
    <message>
        <source>Service provider</source>
        <translation>服务商</translation>
    </message>
    <message>
        <source>I operate devices for merchants, with a third-party app. Merchants that authorise me can be added afterwards, without keys of their own.</source>
        <translation>用第三方应用代商家运营设备。添加后可以继续添加授权给我的商家，商家不需要自己的密钥。</translation>
    </message>
    <message>
        <source>An exported file only</source>
        <translation>只有控制台导出文件</translation>
    </message>
    <message>
        <source>I have no app on the open platform. Devices come from a list that was exported from the web console.</source>
        <translation>没有开放平台应用，设备来自网页控制台导出的列表。</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::AccountsModel</name>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>网关</translation>
    </message>
    <message>
        <source>App ID</source>
        <translation>应用 APPID</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation>上次同步</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>云端</translation>
    </message>
    <message>
        <source>Export file</source>
        <translation>导出文件</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>Renewed by importing a newer file</source>
        <translation>导入新的文件即可更新</translation>
    </message>
    <message>
        <source>Syncing %1 / %2</source>
        <translation>同步中 %1 / %2</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>同步中</translation>
    </message>
    <message>
        <source>Interrupted; the next sync goes on from there</source>
        <translation>已中断，下次同步从断点继续</translation>
    </message>
    <message>
        <source>In sync</source>
        <translation>已同步</translation>
    </message>
    <message>
        <source>Not synced yet</source>
        <translation>尚未同步</translation>
    </message>
    <message>
        <source>Cloud, for a merchant</source>
        <translation>云端（代商家）</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>账号管理</translation>
    </message>
    <message>
        <source>Accounts</source>
        <comment>on the rail, two characters in Chinese</comment>
        <translation>账号</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>添加账号</translation>
    </message>
    <message>
        <source>Import file</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>Import a newer file</source>
        <translation>导入新文件</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>There is no account yet</source>
        <translation>还没有账号</translation>
    </message>
    <message>
        <source>An account says where devices come from: a gateway with its keys, or a device list that was exported from the web console.</source>
        <translation>账号说明设备从哪里来：填写网关和密钥接入，或导入从网页控制台导出的设备列表。</translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <translation>已移除 %1。</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>Act for a merchant…</source>
        <translation>添加授权商家…</translation>
    </message>
    <message>
        <source>Merchant&apos;s authorisation…</source>
        <translation>商家授权状态…</translation>
    </message>
    <message>
        <source>Enter the keys again…</source>
        <translation>重新输入密钥…</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::ActivityDetails</name>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>接口</translation>
    </message>
    <message>
        <source>Request number</source>
        <translation>请求号</translation>
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
        <translation>此次调用的设备</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::ActivityModel</name>
    <message>
        <source>Done</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>%1 done, %2 refused</source>
        <translation>%1 台成功，%2 台被拒绝</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备数</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
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
        <translation>操作记录</translation>
    </message>
    <message>
        <source>Activity</source>
        <comment>under the icon on the rail, two characters in Chinese</comment>
        <translation>记录</translation>
    </message>
    <message>
        <source>line %1 was altered</source>
        <translation>第 %1 行被篡改</translation>
    </message>
    <message>
        <source>line %1 is missing</source>
        <translation>第 %1 行缺失</translation>
    </message>
    <message>
        <source>the log was cut off before line %1</source>
        <translation>从第 %1 行起被截断</translation>
    </message>
    <message>
        <source>operation %1 has a result and no line</source>
        <translation>操作 %1 已有结果但没有记录</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>共 %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 lines</source>
        <translation>%1 / %2 行</translation>
    </message>
    <message>
        <source>There is no account yet.</source>
        <translation>还没有账号。</translation>
    </message>
    <message>
        <source>What is changed in an account&apos;s fleet is written down here.</source>
        <translation>对账号下设备的每次变更都会记录在这里。</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>添加账号</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Reading the log…</source>
        <translation>正在读取记录…</translation>
    </message>
    <message>
        <source>SNs, methods, persons, results and trace ids are searched.</source>
        <translation>可按 SN、接口、操作人、结果或 Trace ID 查找。</translation>
    </message>
    <message>
        <source>Show all lines</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Nothing has been changed yet.</source>
        <translation>还没有任何变更。</translation>
    </message>
    <message>
        <source>Every call that changes something is written down here: who, when, what, on which devices, with what result.</source>
        <translation>每次产生变更的调用都会记录在这里：谁、何时、做了什么、涉及哪些设备、结果如何。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an account and what is wrong with its log</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln line(s) are as they were written; none is missing.</source>
        <translation>
            <numerusform>全部 %Ln 行记录完好，没有篡改或缺失。</numerusform>
        </translation>
    </message>
    <message>
        <source>The log is not as it was written.</source>
        <translation>操作记录与写入时不一致。</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between two faults</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>activity.csv</source>
        <translation>操作记录.csv</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON 行文件 (*.jsonl)</translation>
    </message>
    <message>
        <source>Tab-separated files (*.tsv)</source>
        <translation>制表符分隔文件 (*.tsv)</translation>
    </message>
    <message>
        <source>Markdown tables (*.md)</source>
        <translation>Markdown 表格 (*.md)</translation>
    </message>
    <message>
        <source>SN, method, person, result, trace id…</source>
        <translation>SN、接口、操作人、结果、Trace ID…</translation>
    </message>
    <message>
        <source>Filter the log</source>
        <translation>筛选记录</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>校验</translation>
    </message>
    <message>
        <source>Checks that no line of the log was altered or removed</source>
        <translation>检查记录是否被篡改或删除</translation>
    </message>
    <message>
        <source>Export the lines that the filter leaves, a device a row (Ctrl+E)</source>
        <translation>导出筛选后的记录，每台设备一行 (Ctrl+E)</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>全部账号</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>全部时间</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>最近 24 小时</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>No line fits.</source>
        <translation>没有符合条件的记录。</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时间段</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::AlertDialog</name>
    <message>
        <source>New alert rule</source>
        <translation>新建告警规则</translation>
    </message>
    <message>
        <source>Change the alert rule</source>
        <translation>修改告警规则</translation>
    </message>
    <message>
        <source>Own rule</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>After each sync you are told of devices that match and did not before. What matches when the rule is made is not told.</source>
        <translation>每次同步后，提醒新符合条件的设备。建立规则时已符合的设备不提醒。</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Devices that match</source>
        <translation>设备条件</translation>
    </message>
    <message>
        <source>From how many new devices on</source>
        <translation>新增达到多少台才提醒</translation>
    </message>
    <message>
        <source>Make the rule</source>
        <translation>建立规则</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>For instance: silent&gt;3d merchant:…</source>
        <translation>例如：静默&gt;3d 商户:…</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) match now.</source>
        <translation>
            <numerusform>当前有 %n 台符合。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::AlertHistoryModel</name>
    <message>
        <source>told</source>
        <translation>已提醒</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>New devices</source>
        <translation>新增设备</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>not told yet</source>
        <translation>待提醒</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::AlertNotices</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n 条告警</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the devices</source>
        <translation>查看设备</translation>
    </message>
    <message>
        <source>Show the alerts</source>
        <translation>查看告警</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::AlertRulesModel</name>
    <message>
        <source>cannot be followed</source>
        <translation>条件无法识别</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>%1, on</source>
        <translation>%1，已启用</translation>
    </message>
    <message>
        <source>%1, off</source>
        <translation>%1，已停用</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Devices that match</source>
        <translation>设备条件</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前符合</translation>
    </message>
    <message>
        <source>Last told</source>
        <translation>最近提醒</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>起提台数</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::AlertsPage</name>
    <message>
        <source>Alerts</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>Alerts</source>
        <comment>under the icon on the rail, two characters in Chinese</comment>
        <translation>告警</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>There are no alert rules yet.</source>
        <translation>还没有告警规则。</translation>
    </message>
    <message>
        <source>A rule tells you after a sync of devices that are newly so: silent, without a network, with another owner.</source>
        <translation>规则会在每次同步后提醒新出现的情况：设备静默、断网、所有者变更等。</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>新建规则</translation>
    </message>
    <message>
        <source>Nothing yet: what newly matches after a sync stands here.</source>
        <translation>暂无记录。同步后新符合条件的设备会出现在这里。</translation>
    </message>
    <message>
        <source>Enter or a double click shows the devices.</source>
        <translation>按回车或双击查看设备。</translation>
    </message>
    <message>
        <source>Remove the rule</source>
        <translation>删除规则</translation>
    </message>
    <message>
        <source>“%1” will not be asked any more. What it told stays in the history.</source>
        <translation>“%1”不再检查。已有的告警记录会保留。</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>免打扰</translation>
    </message>
    <message>
        <source>What comes meanwhile is told at their end.</source>
        <translation>期间的告警在结束时一并提醒。</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>免打扰开始时间</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>免打扰结束时间</translation>
    </message>
    <message>
        <source>New rule…</source>
        <translation>新建规则…</translation>
    </message>
    <message>
        <source>Show the devices</source>
        <translation>查看设备</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>告警记录</translation>
    </message>
    <message>
        <source>Alert rules</source>
        <translation>告警规则</translation>
    </message>
    <message>
        <source>History of alerts</source>
        <translation>告警记录</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::AppChooser</name>
    <message>
        <source>Catalogue of %1</source>
        <translation>应用目录 %1</translation>
    </message>
    <message>
        <source>Not asked for yet</source>
        <translation>尚未查询</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Double-click to see these devices</source>
        <translation>双击查看这些设备</translation>
    </message>
    <message>
        <source>App id (for an app that is used the first time)</source>
        <translation>应用 ID（首次使用的应用请在此查询）</translation>
    </message>
    <message>
        <source>App id</source>
        <translation>应用 ID</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Ask for the catalogue again</source>
        <translation>重新获取应用目录</translation>
    </message>
    <message>
        <source>Apps</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>My devices</source>
        <translation>我的设备</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>发布日期</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Least system</source>
        <translation>最低系统</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>适用机型</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>更新说明</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::AppVersionDialog</name>
    <message>
        <source>The view shows the devices that have the app in any other version than the one wanted.</source>
        <translation>该视图列出已安装此应用、但版本与目标版本不一致的设备。</translation>
    </message>
    <message>
        <source>App</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Wanted version</source>
        <translation>目标版本</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Wrong app version</source>
        <translation>应用版本不符</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::AppVersionsPanel</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>正在读取历史记录…</translation>
    </message>
    <message>
        <source>No app is known yet.</source>
        <translation>暂无应用信息。</translation>
    </message>
    <message>
        <source>The apps of the devices come with a sync from a cloud that tells them.</source>
        <translation>从提供应用信息的云端同步后，即可看到设备上的应用。</translation>
    </message>
    <message>
        <source>No device had this app in these weeks.</source>
        <translation>这些周内没有设备安装此应用。</translation>
    </message>
    <message>
        <source>App</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>周数</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Devices by version and week</source>
        <translation>各周各版本设备数</translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n 周</numerusform>
        </translation>
    </message>
    <message>
        <source>Devices that have left since; the history does not tell which version they had, if any.</source>
        <translation>此后已离开的设备；历史记录中没有其当时的版本，也可能未安装。</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::AppearanceCard</name>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Takes effect at once.</source>
        <translation>立即生效。</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Light or dark, or whatever the system uses.</source>
        <translation>浅色或深色，也可跟随系统。</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Row height</source>
        <translation>行高</translation>
    </message>
    <message>
        <source>How close the rows of tables stand.</source>
        <translation>表格各行的疏密程度。</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>宽松</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>Columns, widths and the window&apos;s place. Views and filters stay.</source>
        <translation>列、宽度和窗口位置。视图和筛选条件不受影响。</translation>
    </message>
    <message>
        <source>Reset the layout</source>
        <translation>恢复默认布局</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::AuthorizationPage</name>
    <message>
        <source>Device authorisation</source>
        <translation>设备授权</translation>
    </message>
    <message>
        <source>Rights</source>
        <comment>under the icon on the rail, two characters in Chinese</comment>
        <translation>授权</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>数据截至%1</translation>
    </message>
    <message>
        <source>Given by me (%1)</source>
        <translation>我授出的（%1）</translation>
    </message>
    <message>
        <source>Received (%1)</source>
        <translation>授予我的（%1）</translation>
    </message>
    <message>
        <source>Ends within 30 days (%1)</source>
        <translation>30 天内到期（%1）</translation>
    </message>
    <message>
        <source>No account offers authorisations through the fleet service. Use the web console.</source>
        <translation>没有账号通过设备服务提供授权功能，请使用网页控制台。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Reading the authorisations…</source>
        <translation>正在读取授权…</translation>
    </message>
    <message>
        <source>No authorisation is like that.</source>
        <translation>没有符合条件的授权。</translation>
    </message>
    <message>
        <source>There are others that the search leaves out.</source>
        <translation>其他授权被搜索条件排除了。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>You have not authorised anyone yet.</source>
        <translation>您还没有授权给任何账号。</translation>
    </message>
    <message>
        <source>Let another account put up posters, distribute apps, set broadcasts or manage your devices.</source>
        <translation>可授权其他账号在您的设备上投放海报、分发应用、运营播报或远程管理。</translation>
    </message>
    <message>
        <source>New authorisation…</source>
        <translation>发起授权…</translation>
    </message>
    <message>
        <source>Nobody has authorised you yet.</source>
        <translation>还没有账号授权给您。</translation>
    </message>
    <message>
        <source>When an owner authorises your account, it appears here after the next sync.</source>
        <translation>设备所有者授权给您的账号后，下次同步会显示在这里。</translation>
    </message>
    <message>
        <source>The authorisations have not been fetched yet.</source>
        <translation>尚未获取授权。</translation>
    </message>
    <message>
        <source>They come with the next sync (F5).</source>
        <translation>下次同步（F5）时获取。</translation>
    </message>
    <message>
        <source>This account&apos;s gateway does not offer authorisations.</source>
        <translation>该账号的网关不提供设备授权。</translation>
    </message>
    <message>
        <source>The public methods have none. Authorise in the web console: Devices &gt; Authorised devices, or ask your provider for the fleet service.</source>
        <translation>公开接口没有此功能。请在网页控制台“设备管理 &gt; 授权的设备”中授权，或向服务商申请开通设备服务。</translation>
    </message>
    <message>
        <source>Go to accounts</source>
        <translation>前往账号</translation>
    </message>
    <message>
        <source>There is no account with a cloud.</source>
        <translation>没有连接云端的账号。</translation>
    </message>
    <message>
        <source>Authorisations are kept by the cloud. Add an account with a gateway.</source>
        <translation>授权由云端管理，请添加一个网关账号。</translation>
    </message>
    <message>
        <source>Search account, pid, number or right</source>
        <translation>搜索账号、PID、授权编号或权限</translation>
    </message>
    <message>
        <source>Authorisations</source>
        <translation>授权列表</translation>
    </message>
    <message>
        <source>Given or received</source>
        <translation>授出或收到</translation>
    </message>
    <message>
        <source>Remove devices</source>
        <translation>移除设备</translation>
    </message>
    <message numerus="yes">
        <source>%1 loses its rights on %Ln device(s).</source>
        <translation>
            <numerusform>%1 将失去 %Ln 台设备的权限。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln device(s)</source>
        <translation>
            <numerusform>移除 %Ln 台设备</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change rights or end</source>
        <translation>修改权限和有效期</translation>
    </message>
    <message numerus="yes">
        <source>Change for %Ln device(s)</source>
        <translation>
            <numerusform>修改 %Ln 台设备的授权</numerusform>
        </translation>
    </message>
    <message>
        <source>Authorisation %1</source>
        <comment>name of an SN list</comment>
        <translation>授权 %1</translation>
    </message>
    <message>
        <source>Kept as the SN list “%1” with %2 rows.</source>
        <translation>已保存为 SN 列表“%1”，共 %2 行。</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::BarCard</name>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>%1: %2 devices, %3</source>
        <translation>%1：%2 台，占 %3</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>更晚</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message numerus="yes">
        <source>Within %n days</source>
        <translation>
            <numerusform>%n 天内到期</numerusform>
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
        <translation>结论</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::BatchView</name>
    <message>
        <source>All causes</source>
        <translation>全部原因</translation>
    </message>
    <message>
        <source>Paste 50 to 5,000 SNs, or take a saved list: each gets its verdict, what is most pressing comes first.</source>
        <translation>粘贴 50 到 5,000 个 SN，或选择已保存的列表：逐台给出结论，最紧急的排在最前。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln 台设备</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 broken</source>
        <comment>devices</comment>
        <translation>%1 台有故障</translation>
    </message>
    <message>
        <source>%1 rows left out: repeated or without an SN</source>
        <translation>%1 行未计入：重复或没有 SN</translation>
    </message>
    <message>
        <source>asked the cloud: %1 of %2</source>
        <translation>已向云端查询 %1 / %2</translation>
    </message>
    <message>
        <source>Export the verdicts</source>
        <translation>导出诊断结果</translation>
    </message>
    <message>
        <source>diagnosis.xlsx</source>
        <translation>设备诊断.xlsx</translation>
    </message>
    <message>
        <source>SNs, one a line or as a column of a sheet</source>
        <translation>SN，每行一个，或表格中的一列</translation>
    </message>
    <message>
        <source>SNs</source>
        <translation>SN</translation>
    </message>
    <message>
        <source>Diagnose these</source>
        <translation>诊断这些设备</translation>
    </message>
    <message>
        <source>Or take a saved list…</source>
        <translation>或选择已保存的列表…</translation>
    </message>
    <message>
        <source>Saved list</source>
        <translation>已保存的列表</translation>
    </message>
    <message>
        <source>Ask the cloud as well</source>
        <translation>同时向云端查询</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>诊断结果</translation>
    </message>
    <message>
        <source>%1 not known</source>
        <comment>devices</comment>
        <translation>%1 台无法判断</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::BindTab</name>
    <message>
        <source>No device was bound from here lately.</source>
        <translation>最近没有在这里绑定过设备。</translation>
    </message>
    <message>
        <source>Bind devices to a merchant and a shop. Where the merchant must sign, the QR code appears here.</source>
        <translation>把设备绑定到商家和门店；需要商家签约时，二维码显示在这里。</translation>
    </message>
    <message>
        <source>Bind devices…</source>
        <translation>绑定设备…</translation>
    </message>
    <message>
        <source>Unbind</source>
        <translation>解绑</translation>
    </message>
    <message>
        <source>%1 will no longer belong to its merchant and shop. Payments on it stop.</source>
        <translation>%1 将不再属于原来的商家和门店，设备上的收款会停止。</translation>
    </message>
    <message>
        <source>SN</source>
        <translation>SN</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>申请时间</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Bindings</source>
        <translation>设备绑定</translation>
    </message>
    <message>
        <source>The merchant scans this with Alipay and signs:</source>
        <translation>请商家用支付宝扫码签约：</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>复制链接</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>刷新状态</translation>
    </message>
    <message>
        <source>Unbind…</source>
        <translation>解绑…</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>尚未发送</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::BindWizard</name>
    <message>
        <source>Bind devices</source>
        <translation>绑定设备</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Merchant and shop</source>
        <translation>商家与门店</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>账号：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n devices</source>
        <translation>
            <numerusform>%n 台设备</numerusform>
        </translation>
    </message>
    <message>
        <source>Merchant: %1</source>
        <translation>商家：%1</translation>
    </message>
    <message>
        <source>Shop: %1</source>
        <translation>门店：%1</translation>
    </message>
    <message numerus="yes">
        <source>Bind %n devices</source>
        <translation>
            <numerusform>绑定 %n 台设备</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no check for this way: each device is bound, or refused with a reason, when it is sent.</source>
        <translation>直接绑定没有预检：提交后逐台返回成功或失败原因。</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>查询中…</translation>
    </message>
    <message>
        <source>Nothing speaks against it.</source>
        <translation>检查通过，可以绑定。</translation>
    </message>
    <message numerus="yes">
        <source>%n devices cannot be bound and will not be sent.</source>
        <translation>
            <numerusform>%n 台设备不能绑定，不会提交。</numerusform>
        </translation>
    </message>
    <message>
        <source>Onboarding applies for each device; a merchant that is not in the white list signs by a QR code, and the state is followed until the device is bound.</source>
        <translation>进件绑定会逐台提交申请；不在白名单的商家需扫码签约，程序会一直跟进到绑定完成。</translation>
    </message>
    <message>
        <source>Direct merchant</source>
        <translation>直连商户</translation>
    </message>
    <message>
        <source>Indirect merchant</source>
        <translation>间连商户</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>商户类型</translation>
    </message>
    <message>
        <source>SMID</source>
        <translation>SMID</translation>
    </message>
    <message>
        <source>Merchant&apos;s PID</source>
        <translation>商家 PID</translation>
    </message>
    <message>
        <source>Shop ID</source>
        <translation>门店ID</translation>
    </message>
    <message>
        <source>Shop&apos;s name</source>
        <translation>门店名称</translation>
    </message>
    <message>
        <source>As the device shows it</source>
        <translation>显示在设备屏幕上</translation>
    </message>
    <message>
        <source>SN</source>
        <translation>SN</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>检查结果</translation>
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
        <translation>状态</translation>
    </message>
    <message>
        <source>Spoken at</source>
        <translation>播报时间</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>未播报原因</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::BroadcastDialog</name>
    <message>
        <source>Keep this text…</source>
        <translation>存为常用语…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Once, now</source>
        <translation>立即播报一次</translation>
    </message>
    <message>
        <source>Daily, until it is stopped</source>
        <translation>每天播报，直到停止</translation>
    </message>
    <message>
        <source>Broadcast</source>
        <translation>播报</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>常用语</translation>
    </message>
    <message>
        <source>What is spoken</source>
        <translation>播报内容</translation>
    </message>
    <message>
        <source>What the devices shall say</source>
        <translation>请输入设备要播报的内容</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Minutes between two repetitions</source>
        <translation>两次播报的间隔（分钟）</translation>
    </message>
    <message>
        <source>every </source>
        <comment>before a number of minutes</comment>
        <translation>每 </translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>Choose a text…</source>
        <translation>选择常用语…</translation>
    </message>
    <message>
        <source>Keep the text</source>
        <translation>存为常用语</translation>
    </message>
    <message>
        <source>Its name; a text of the same name is replaced.</source>
        <translation>名称（同名的常用语会被替换）：</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 characters, about %n second(s)</source>
        <translation>
            <numerusform>%1/%2 字，约 %n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>Spoken: %1</source>
        <translation>将播报：%1</translation>
    </message>
    <message>
        <source>Not spoken: %1</source>
        <translation>不会播报：%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are offline and may not hear it.</source>
        <translation>
            <numerusform>其中 %Ln 台离线，可能播报不到。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln devices are too many at once: choose %1 at most.</source>
        <translation>
            <numerusform>一次最多选择 %1 台设备，现有 %Ln 台。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Broadcast to %Ln device(s)</source>
        <translation>
            <numerusform>向 %Ln 台设备播报</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::BroadcastsModel</name>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>%1 have spoken</source>
        <translation>%1 台已播报</translation>
    </message>
    <message>
        <source>On %1</source>
        <translation>%1 台播报中</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>被拒绝 %1</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Sent at</source>
        <translation>发送时间</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::BroadcastsTab</name>
    <message>
        <source>Broadcasts</source>
        <translation>播报运营</translation>
    </message>
    <message>
        <source>Go to the devices</source>
        <translation>前往设备管理</translation>
    </message>
    <message>
        <source>Nothing was broadcast yet.</source>
        <translation>还没有播报过。</translation>
    </message>
    <message>
        <source>Choose devices on the devices page, then “Operate”, “Broadcast…”: they speak a text once or day by day.</source>
        <translation>在设备页选中设备，点“运营”中的“播报…”：设备会播报一次，或每天定时播报。</translation>
    </message>
    <message>
        <source>Show the devices</source>
        <translation>查看设备</translation>
    </message>
    <message>
        <source>Stop it on all devices</source>
        <translation>停止播报</translation>
    </message>
    <message>
        <source>Devices of the broadcast</source>
        <translation>播报的设备</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::CancelTaskDialog</name>
    <message>
        <source>Cancel the task</source>
        <translation>取消任务</translation>
    </message>
    <message>
        <source>Cancel “%1”?</source>
        <translation>取消“%1”？</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) can still be recalled: nothing more happens on them.</source>
        <translation>
            <numerusform>%Ln 台还能撤回：之后不会再有任何操作。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) are already at it and may come to an end.</source>
        <translation>
            <numerusform>%Ln 台已在执行，可能会执行完。</numerusform>
        </translation>
    </message>
    <message>
        <source>What was done stays done. A canceled task cannot be started again, only cloned.</source>
        <translation>已完成的保持不变。取消后的任务不能再开始，只能克隆。</translation>
    </message>
    <message>
        <source>Keep the task</source>
        <translation>保留任务</translation>
    </message>
    <message numerus="yes">
        <source>Cancel on %Ln device(s)</source>
        <translation>
            <numerusform>取消 %Ln 台的下发</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::CatalogueTab</name>
    <message>
        <source>Apps</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Distribute this version…</source>
        <translation>分发此版本…</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::ChangeFieldsModel</name>
    <message>
        <source>All changes</source>
        <translation>全部变更</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::ChangeList</name>
    <message numerus="yes">
        <source>%Ln older change(s)</source>
        <translation>
            <numerusform>更早的变更 %Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source>No change since the first synchronisation.</source>
        <translation>首次同步以来没有变更。</translation>
    </message>
    <message>
        <source>The device left the list</source>
        <translation>设备已离开列表</translation>
    </message>
    <message>
        <source>The device came into the list</source>
        <translation>设备进入列表</translation>
    </message>
    <message>
        <source>%1 was removed</source>
        <comment>an app</comment>
        <translation>已卸载 %1</translation>
    </message>
    <message>
        <source>%1 %2 was installed</source>
        <comment>an app and its version</comment>
        <translation>已安装 %1 %2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>field, before, after</comment>
        <translation>%1：%2 → %3</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::ChangeRowsModel</name>
    <message numerus="yes">
        <source>The last of %n change(s)</source>
        <translation>
            <numerusform>共 %n 次变更，此为最后一次</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::ChangesPage</name>
    <message>
        <source>Changes</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Changes</source>
        <comment>under the icon on the rail, two characters in Chinese</comment>
        <translation>变更</translation>
    </message>
    <message>
        <source>versions-%1.csv</source>
        <translation>应用版本-%1.csv</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>数据截至 %1</translation>
    </message>
    <message>
        <source>%1 devices changed · %2 added · %3 removed</source>
        <translation>%1 台设备有变更 · 新增 %2 台 · 移除 %3 台</translation>
    </message>
    <message>
        <source>%1 left and came back</source>
        <translation>%1 台离开后又回来</translation>
    </message>
    <message>
        <source>the history begins on %1</source>
        <translation>历史记录始于 %1</translation>
    </message>
    <message>
        <source>There is no account yet.</source>
        <translation>还没有账号。</translation>
    </message>
    <message>
        <source>The history begins with the first sync of an account.</source>
        <translation>账号首次同步后开始记录历史。</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>添加账号</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>正在读取历史记录…</translation>
    </message>
    <message>
        <source>There is no history yet.</source>
        <translation>还没有历史记录。</translation>
    </message>
    <message>
        <source>Each sync adds what it finds changed. After the second one there is something to compare.</source>
        <translation>每次同步都会记录发现的变更，第二次同步后即可对比。</translation>
    </message>
    <message>
        <source>Nothing changed between these two times.</source>
        <translation>这两个时间之间没有变更。</translation>
    </message>
    <message>
        <source>Changes are seen by syncs and bear the time of the sync that saw them.</source>
        <translation>变更由同步发现，记录的是发现它的那次同步的时间。</translation>
    </message>
    <message>
        <source>Show the whole history</source>
        <translation>查看全部历史</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>changes.csv</source>
        <translation>变更记录.csv</translation>
    </message>
    <message>
        <source>Between two times</source>
        <translation>两个时间之间</translation>
    </message>
    <message>
        <source>App versions by week</source>
        <translation>应用版本周报</translation>
    </message>
    <message>
        <source>Show these devices</source>
        <translation>查看这些设备</translation>
    </message>
    <message>
        <source>The devices whose field changed since the first time, in the table of devices</source>
        <translation>在设备列表中查看自开始时间以来该字段有变更的设备</translation>
    </message>
    <message>
        <source>Open the device</source>
        <translation>打开设备</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Changed fields</source>
        <translation>变更的字段</translation>
    </message>
    <message>
        <source>Export the changes that are shown (Ctrl+E)</source>
        <translation>导出当前显示的变更（Ctrl+E）</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::CheckCard</name>
    <message>
        <source>Asking…</source>
        <translation>查询中…</translation>
    </message>
    <message>
        <source>Learn more</source>
        <translation>了解更多</translation>
    </message>
    <message>
        <source>Alipay&apos;s own look-up (copies the SN)</source>
        <translation>支付宝查询工具（同时复制 SN）</translation>
    </message>
    <message>
        <source>Set the Wi-Fi…</source>
        <translation>设置 Wi-Fi…</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::CheckDialog</name>
    <message>
        <source>Check %1</source>
        <translation>检查 %1</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::CheckLines</name>
    <message>
        <source>Keys</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Fleet service</source>
        <translation>云端</translation>
    </message>
    <message>
        <source>This computer&apos;s clock agrees with the gateway&apos;s.</source>
        <translation>本机时钟与网关一致。</translation>
    </message>
    <message numerus="yes">
        <source>Version %1, %n method(s).</source>
        <translation>
            <numerusform>版本 %1，支持 %n 个接口。</numerusform>
        </translation>
    </message>
    <message>
        <source>App certificate: %1</source>
        <translation>应用公钥证书：%1</translation>
    </message>
    <message>
        <source>Alipay certificate: %1</source>
        <translation>支付宝公钥证书：%1</translation>
    </message>
    <message>
        <source>SN %1, valid until %2</source>
        <translation>序列号 %1，有效期至 %2</translation>
    </message>
    <message>
        <source>Granted to this app: %1</source>
        <translation>已授权给此应用：%1</translation>
    </message>
    <message>
        <source>There is no device to ask for.</source>
        <translation>没有可供查询的设备。</translation>
    </message>
    <message>
        <source>Not found out: %1. %2</source>
        <translation>未能确认：%1。%2</translation>
    </message>
    <message>
        <source>Not checked.</source>
        <translation>未检查。</translation>
    </message>
    <message>
        <source>The keys can be read and go together.</source>
        <translation>密钥可读取，且相互匹配。</translation>
    </message>
    <message>
        <source>The gateway answers.</source>
        <translation>网关可以访问。</translation>
    </message>
    <message>
        <source>The gateway accepts our signature, and its answer carries the right one.</source>
        <translation>网关接受我方签名，应答的签名也正确。</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::Chip</name>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::ChipRow</name>
    <message>
        <source>All %1 devices</source>
        <translation>全部 %1 台设备</translation>
    </message>
    <message>
        <source>%1 / %2 devices</source>
        <comment>shown and known</comment>
        <translation>%1 / %2 台</translation>
    </message>
    <message>
        <source>%1
Click to turn it into its contrary</source>
        <translation>%1
点击可反选</translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation>已选 %1 / %2 台</translation>
    </message>
    <message>
        <source>%1 selected, %2 of them not shown</source>
        <translation>已选 %1 台，其中 %2 台不在当前结果中</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>已选 %1 台</translation>
    </message>
    <message>
        <source>Loading %1 devices…</source>
        <translation>正在加载 %1 台设备…</translation>
    </message>
    <message>
        <source>Loading the devices…</source>
        <translation>正在加载设备…</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::ColumnChooser</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Find a column</source>
        <translation>查找列</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>恢复默认布局</translation>
    </message>
    <message>
        <source>Columns, their order and their widths as in a new table.</source>
        <translation>列的显示、顺序和宽度恢复为初始状态。</translation>
    </message>
    <message>
        <source>The last column stays.</source>
        <translation>至少保留一列。</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::ColumnHeader</name>
    <message>
        <source>Leave out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Versions of the apps</source>
        <translation>应用版本</translation>
    </message>
    <message>
        <source>What the column %1 is taken for</source>
        <translation>列“%1”对应的字段</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::CommandDevicesModel</name>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>尚未发送</translation>
    </message>
    <message>
        <source>Not asked about yet</source>
        <translation>尚未查询</translation>
    </message>
    <message>
        <source>SN</source>
        <translation>SN</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Why, or the log</source>
        <translation>原因或日志</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>变更</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::CommandDialog</name>
    <message>
        <source>Command devices remotely</source>
        <translation>远程管理</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>A factory reset takes %n devices at most. Choose fewer.</source>
        <translation>
            <numerusform>恢复出厂设置一次最多 %n 台，请减少设备。</numerusform>
        </translation>
    </message>
    <message>
        <source>Type the last four characters of the SN %1.</source>
        <translation>请输入 SN %1 的最后四位。</translation>
    </message>
    <message>
        <source>Type the last four characters of each SN, with blanks between them.</source>
        <translation>请输入每台设备 SN 的最后四位，用空格隔开。</translation>
    </message>
    <message>
        <source>Type the number of devices.</source>
        <translation>请输入设备台数。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are offline: the command waits for them for a day.</source>
        <translation>
            <numerusform>其中 %Ln 台离线：指令会等待设备上线，最长一天。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln device(s)</source>
        <comment>a command and to how many</comment>
        <translation>
            <numerusform>%1：%Ln 台设备</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::CommandsModel</name>
    <message>
        <source>%1 done</source>
        <translation>已完成 %1</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>失败 %1</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>被拒绝 %1</translation>
    </message>
    <message>
        <source>%1 under way</source>
        <translation>进行中 %1</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>下发时间</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::CommandsTab</name>
    <message>
        <source>Remote management</source>
        <translation>远程管理</translation>
    </message>
    <message>
        <source>Go to the devices</source>
        <translation>前往设备管理</translation>
    </message>
    <message>
        <source>No command was given yet.</source>
        <translation>还没有下发过指令。</translation>
    </message>
    <message>
        <source>Show the devices</source>
        <translation>查看设备</translation>
    </message>
    <message>
        <source>Open the log</source>
        <translation>打开日志</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Devices of the command</source>
        <translation>指令涉及的设备</translation>
    </message>
    <message>
        <source>Choose devices on the devices page, then “Operate”: restart, collect the log, refresh, factory reset.</source>
        <translation>在设备页选中设备，点“运营”：重启、收集日志、刷新信息、恢复出厂设置。</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::ComparisonView</name>
    <message>
        <source>Property</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Failed with it</source>
        <translation>有此特征的失败数</translation>
    </message>
    <message>
        <source>Failed without it</source>
        <translation>无此特征的失败数</translation>
    </message>
    <message>
        <source>Failed devices against those that succeeded</source>
        <translation>失败设备与成功设备的对比</translation>
    </message>
    <message>
        <source>An association only: it does not say what caused the failures. Devices that share one property often share others as well.</source>
        <translation>只说明相关，不说明因果。有同一特征的设备，往往还有其他共同点。</translation>
    </message>
    <message>
        <source>There are too few failed devices to compare: %1 of at least %2.</source>
        <translation>失败设备太少，无法对比：%1 台，至少需要 %2 台。</translation>
    </message>
    <message>
        <source>Comparing the failed devices with those that succeeded…</source>
        <translation>正在对比失败设备与成功设备…</translation>
    </message>
    <message>
        <source>The failed devices have nothing in common that the others have not.</source>
        <translation>失败设备没有区别于其他设备的共同点。</translation>
    </message>
    <message>
        <source>Odds ratio (95 %)</source>
        <translation>优势比（95%）</translation>
    </message>
    <message>
        <source>Devices with these failed more often than the others, the strongest first. Counts are failed devices of those that failed or succeeded.</source>
        <translation>有下列特征的设备更常失败，最明显的在前。数字为失败台数 / 失败与成功合计。</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::ConsentDialog</name>
    <message>
        <source>Ask again</source>
        <translation>重新查询</translation>
    </message>
    <message>
        <source>Renew the token</source>
        <translation>续期令牌</translation>
    </message>
    <message>
        <source>Ask the merchant again…</source>
        <translation>请商家重新授权…</translation>
    </message>
    <message>
        <source>Authorisation of %1</source>
        <translation>%1 的授权</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>查询中…</translation>
    </message>
    <message>
        <source>The authorisation is valid.</source>
        <translation>授权有效。</translation>
    </message>
    <message>
        <source>The authorisation is not valid any more: the merchant has withdrawn it, or it has ended.</source>
        <translation>授权已失效：商家已取消，或已到期。</translation>
    </message>
    <message>
        <source>Merchant: %1</source>
        <translation>商家：%1</translation>
    </message>
    <message>
        <source>Merchant&apos;s app: %1</source>
        <translation>商家应用：%1</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>授权时间：%1</translation>
    </message>
    <message>
        <source>Until %1; the open platform may extend it by itself</source>
        <translation>有效期至 %1（开放平台可能自动延长）</translation>
    </message>
    <message>
        <source>Methods: %1</source>
        <translation>可调用接口：%1</translation>
    </message>
    <message>
        <source>This could not be found out.</source>
        <translation>没有查到授权状态。</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::CountersWords</name>
    <message>
        <source> · %1 failed</source>
        <translation> · 失败 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a counter and its number</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::DataCard</name>
    <message>
        <source>Back up to</source>
        <translation>备份到</translation>
    </message>
    <message>
        <source>Backups (*.zip)</source>
        <translation>备份文件 (*.zip)</translation>
    </message>
    <message>
        <source>Back up to %1</source>
        <translation>备份到 %1</translation>
    </message>
    <message>
        <source>%1 packed. Keys and passwords are not in it.</source>
        <translation>已备份 %1，不含密钥和密码。</translation>
    </message>
    <message>
        <source>Restore from</source>
        <translation>选择备份文件</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message numerus="yes">
        <source>The backup of %1 with %n account(s) takes the place of what is here.</source>
        <translation>
            <numerusform>将用 %1 的备份（%n 个账号）替换当前数据。</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore and start anew</source>
        <translation>恢复并重启</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Keep changes for</source>
        <translation>变更记录保留</translation>
    </message>
    <message>
        <source>Older ones are forgotten after a sync. Your tags, notes and the activity log stay.</source>
        <translation>更早的记录在同步后清理。标签、备注和操作记录不受影响。</translation>
    </message>
    <message>
        <source>Ever</source>
        <translation>永久</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份与恢复</translation>
    </message>
    <message>
        <source>What cannot be fetched again: accounts, views, lists, tags, history, activity. No keys.</source>
        <translation>备份无法重新拉取的数据：账号、视图、列表、标签、变更历史、操作记录。不含密钥。</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>备份…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>In the data folder under “logs”. Keys and tokens are never in it.</source>
        <translation>保存在数据文件夹的“logs”中，不含密钥和令牌。</translation>
    </message>
    <message>
        <source>What matters</source>
        <translation>仅重要信息</translation>
    </message>
    <message>
        <source>Everything, for support</source>
        <translation>详细（排查问题用）</translation>
    </message>
    <message>
        <source>Move the data to</source>
        <translation>将数据移到</translation>
    </message>
    <message>
        <source>Move the data</source>
        <translation>移动数据</translation>
    </message>
    <message>
        <source>The data move to %1.</source>
        <translation>数据将移到 %1。</translation>
    </message>
    <message>
        <source>The program starts anew for it. The command line follows; close it, and other windows, before.</source>
        <translation>移动需要重新启动程序，命令行随之使用新位置。请先关闭命令行和其他窗口。</translation>
    </message>
    <message>
        <source>Move and start anew</source>
        <translation>移动并重新启动</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>移动…</translation>
    </message>
    <message>
        <source>The program starts anew for it and fetches the devices again. What was still to be sent is paused and asks before it is sent. What is here now stays in the data folder, under “replaced-…”.</source>
        <translation>程序会为此重新启动，并重新获取设备。尚未发送的操作会暂停，发送前会再次向您确认。现有数据保留在数据文件夹的“replaced-…”中。</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::DetailPane</name>
    <message>
        <source>Identity</source>
        <translation>身份信息</translation>
    </message>
    <message>
        <source>Owner and rights</source>
        <translation>所有者与权限</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>商户与位置</translation>
    </message>
    <message>
        <source>Network and SIM</source>
        <translation>网络与流量卡</translation>
    </message>
    <message>
        <source>Apps</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>System and storage</source>
        <translation>系统与存储</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Device details</source>
        <translation>设备详情</translation>
    </message>
    <message>
        <source>Choose a device to see all that is known about it.</source>
        <translation>选择一台设备，查看它的全部信息。</translation>
    </message>
    <message>
        <source>Close (Ctrl+2)</source>
        <translation>关闭（Ctrl+2）</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>关闭详情</translation>
    </message>
    <message>
        <source>Recent changes</source>
        <translation>最近变更</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>source, age</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>From %1, as of %2</source>
        <translation>来自%1，截至 %2</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>正在读取变更记录…</translation>
    </message>
    <message>
        <source>Show the raw record</source>
        <translation>查看原始记录</translation>
    </message>
    <message>
        <source>My labels (kept on this computer only)</source>
        <translation>我的标记（仅保存在本机）</translation>
    </message>
    <message>
        <source>Open a map in the browser</source>
        <translation>在浏览器中查看地图</translation>
    </message>
    <message>
        <source>Authorisation: who may do what</source>
        <translation>授权：谁可以做什么</translation>
    </message>
    <message>
        <source>Distribution tasks</source>
        <translation>分发任务</translation>
    </message>
    <message>
        <source>gone since %1</source>
        <translation>%1 起不在列表中</translation>
    </message>
    <message>
        <source>%1 no longer lists the device: these are its last known values.</source>
        <translation>%1 已不再列出这台设备，以下是最后一次的数据。</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::DeviceDiagnosis</name>
    <message>
        <source>What is wrong with a device?</source>
        <translation>设备出了什么问题？</translation>
    </message>
    <message>
        <source>Type, paste or scan an SN. What is known appears at once, and what the cloud says takes its place.
The SN stands on a label at the back or the bottom of the device, on its box, and under “About” in its settings.</source>
        <translation>输入、粘贴或扫描 SN。已知情况立即显示，随后更新为云端的最新结果。
SN 印在设备背面或底部的标签和包装盒上，也可在设备“设置 &gt; 关于本机”中查看。</translation>
    </message>
    <message>
        <source>Looking for %1…</source>
        <translation>正在查找 %1…</translation>
    </message>
    <message>
        <source>No account here has %1. Asking the cloud…</source>
        <translation>本机账号中没有 %1，正在向云端查询…</translation>
    </message>
    <message>
        <source>No account here has the device %1.</source>
        <translation>各账号中都没有设备 %1。</translation>
    </message>
    <message>
        <source>Compare the SN with the label on the device: O and 0, I and 1 are easily taken for each other.</source>
        <translation>请与设备标签核对 SN：字母 O 与数字 0、字母 I 与数字 1 容易混淆。</translation>
    </message>
    <message>
        <source>Diagnose %1</source>
        <translation>诊断 %1</translation>
    </message>
    <message>
        <source>Several suppliers have a device with the SN %1.</source>
        <translation>有多家供应商的设备使用 SN %1。</translation>
    </message>
    <message>
        <source>Type one of them, with its supplier:</source>
        <translation>请输入其中一个（含供应商编号）：</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>account %1</source>
        <translation>账号 %1</translation>
    </message>
    <message>
        <source>Show it among the devices</source>
        <translation>在设备管理中查看</translation>
    </message>
    <message>
        <source>Supplier: not known</source>
        <translation>供应商：未知</translation>
    </message>
    <message>
        <source>Supplier: %1</source>
        <translation>供应商：%1</translation>
    </message>
    <message>
        <source>The SN is on the clipboard.</source>
        <translation>SN 已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <translation>联系谁</translation>
    </message>
    <message>
        <source>Phone or name of the supplier&apos;s service (kept on this computer)</source>
        <translation>供应商客服电话或联系人（仅保存在本机）</translation>
    </message>
    <message>
        <source>Contact of the supplier</source>
        <translation>供应商联系方式</translation>
    </message>
    <message>
        <source>For the device itself: its supplier. For account, payment and authorisation: Alipay, 95188.
In the web console: merchants 运营中心 &gt; 设备运营 &gt; 设备管理, service providers 服务商运营 &gt; 设备运营 &gt; 设备管理.</source>
        <translation>设备硬件问题联系供应商；账号、收款与授权问题联系支付宝客服 95188。
网页控制台路径：商家为“运营中心 &gt; 设备运营 &gt; 设备管理”，服务商为“服务商运营 &gt; 设备运营 &gt; 设备管理”。</translation>
    </message>
    <message>
        <source>Evidence bundle…</source>
        <translation>生成证据包…</translation>
    </message>
    <message>
        <source>One file with everything that whoever is to mend this device asks for</source>
        <translation>把排查这台设备所需的信息打包成一个文件，可直接发给支付宝或设备厂商</translation>
    </message>
    <message>
        <source>No account here has %1, and the cloud could not be asked.</source>
        <translation>各账号中没有 %1，云端未能查询。</translation>
    </message>
    <message>
        <source>The cloud answered %1 of %2 questions.</source>
        <translation>云端返回了 %1 / %2 项。</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::DeviceExport</name>
    <message>
        <source>Export to %1</source>
        <translation>导出到 %1</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>已停止，未写入文件。</translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln device(s).</source>
        <translation>
            <numerusform>已导出 %Ln 台。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::DeviceStates</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Loading devices…</source>
        <translation>正在加载设备…</translation>
    </message>
    <message>
        <source>No device matches the filter.</source>
        <translation>没有符合筛选条件的设备。</translation>
    </message>
    <message>
        <source>%1 devices are hidden by it.</source>
        <translation>筛选隐藏了 %1 台设备。</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>There is no account yet.</source>
        <translation>还没有账号。</translation>
    </message>
    <message>
        <source>Devices come from an account or from a file.</source>
        <translation>设备来自账号或导入的文件。</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>添加账号</translation>
    </message>
    <message>
        <source>Synchronising…</source>
        <translation>正在同步…</translation>
    </message>
    <message>
        <source>The devices appear as soon as the first list is complete.</source>
        <translation>首次列表获取完成后，设备即会显示。</translation>
    </message>
    <message>
        <source>Synchronise again</source>
        <translation>重新同步</translation>
    </message>
    <message>
        <source>No file was imported yet.</source>
        <translation>还没有导入文件。</translation>
    </message>
    <message>
        <source>Download the device list from the web console and import it here.</source>
        <translation>请从网页控制台下载设备列表，再导入到这里。</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Not synchronised yet.</source>
        <translation>尚未同步。</translation>
    </message>
    <message>
        <source>The device list is fetched once and then reads without a network.</source>
        <translation>设备列表获取一次后，没有网络也能查看。</translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>This account has no devices.</source>
        <translation>该账号下没有设备。</translation>
    </message>
    <message>
        <source>The list was fetched and is empty. Devices appear after binding or after a purchase is received.</source>
        <translation>已获取列表，结果为空。完成绑定或确认收货后，设备会出现在这里。</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::DeviceStep</name>
    <message>
        <source>the devices page</source>
        <translation>设备管理页</translation>
    </message>
    <message>
        <source>pasted</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>%1 (%2 rows)</source>
        <translation>%1（%2 行）</translation>
    </message>
    <message>
        <source>list “%1”</source>
        <translation>列表“%1”</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) frozen.</source>
        <translation>
            <numerusform>已固定 %Ln 台设备。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) were sorted out and will not be sent:</source>
        <translation>
            <numerusform>以下 %Ln 行已剔除，不会发送：</numerusform>
        </translation>
    </message>
    <message>
        <source>SN or SN@supplier</source>
        <translation>SN 或 SN@供应商编号</translation>
    </message>
    <message>
        <source>SNs</source>
        <translation>SN</translation>
    </message>
    <message>
        <source>Or take a saved list…</source>
        <translation>或选择已保存的列表…</translation>
    </message>
    <message>
        <source>Saved list</source>
        <translation>已保存的列表</translation>
    </message>
    <message>
        <source>Sorted out</source>
        <translation>已剔除</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Copy what was sorted out</source>
        <translation>复制已剔除的行</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::DeviceTable</name>
    <message>
        <source>Show details</source>
        <translation>查看详情</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>复制单元格</translation>
    </message>
    <message>
        <source>Copy SN</source>
        <translation>复制 SN</translation>
    </message>
    <message>
        <source>Select all shown</source>
        <translation>全选当前结果</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>复制为</translation>
    </message>
    <message>
        <source>TSV</source>
        <translation>TSV（制表符分隔）</translation>
    </message>
    <message>
        <source>TSV with headers</source>
        <translation>TSV（含表头）</translation>
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
        <translation>Markdown 表格</translation>
    </message>
    <message>
        <source>List of SNs</source>
        <translation>SN 列表</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::DeviceText</name>
    <message>
        <source>Not told by the source</source>
        <translation>来源未提供</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>main app</source>
        <translation>主应用</translation>
    </message>
    <message>
        <source>starts with the device</source>
        <translation>开机自启</translation>
    </message>
    <message>
        <source>Android app</source>
        <translation>安卓应用</translation>
    </message>
    <message>
        <source>mini program</source>
        <translation>支付宝小程序</translation>
    </message>
    <message>
        <source>light app</source>
        <translation>支付宝轻应用</translation>
    </message>
    <message>
        <source>official app</source>
        <translation>官方应用</translation>
    </message>
    <message>
        <source>system</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::DevicesPage</name>
    <message>
        <source>Devices</source>
        <translation>设备管理</translation>
    </message>
    <message>
        <source>Devices</source>
        <comment>under the icon on the rail, two characters in Chinese</comment>
        <translation>设备</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export what is shown (Ctrl+E)</source>
        <translation>导出当前结果（Ctrl+E）</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Device table</source>
        <translation>设备列表</translation>
    </message>
    <message>
        <source>Synchronise</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>%1 rows are too many to copy. Export them instead.</source>
        <translation>%1 行太多，无法复制，请改用导出。</translation>
    </message>
    <message>
        <source>Stop synchronising; the next one goes on from there</source>
        <translation>停止同步；下次从中断处继续</translation>
    </message>
    <message>
        <source>Fetch what changed (F5)</source>
        <translation>获取最新变更（F5）</translation>
    </message>
    <message>
        <source>data %1</source>
        <comment>how old: data 3 minutes ago</comment>
        <translation>数据更新于%1</translation>
    </message>
    <message>
        <source>Name the supplier…</source>
        <translation>填写供应商…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) lack their details</source>
        <translation>
            <numerusform>%Ln 台设备缺少详情</numerusform>
        </translation>
    </message>
    <message>
        <source>Their SN alone is not enough for the public methods: the supplier or the item is needed.</source>
        <translation>开放平台接口仅凭 SN 无法查询，还需要供应商ID或物品ID。</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Choose and keep views</source>
        <translation>选择和保存视图</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>SN lists: paste, open or scan SNs and see which devices they are (Ctrl+L)</source>
        <translation>SN 列表：粘贴、打开文件或扫码，核对对应的设备（Ctrl+L）</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>导出当前结果</translation>
    </message>
    <message>
        <source>Back to the view before</source>
        <translation>返回上一个视图</translation>
    </message>
    <message>
        <source>SN lists</source>
        <translation>SN 列表</translation>
    </message>
    <message>
        <source>Show or hide views and values</source>
        <translation>显示或隐藏视图与分布</translation>
    </message>
    <message>
        <source>Show or hide the details</source>
        <translation>显示或隐藏设备详情</translation>
    </message>
    <message numerus="yes">
        <source>Authorise %Ln device(s)…</source>
        <translation>
            <numerusform>授权 %Ln 台设备…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Authorise all %Ln device(s) shown…</source>
        <translation>
            <numerusform>授权当前显示的全部 %Ln 台设备…</numerusform>
        </translation>
    </message>
    <message>
        <source>Authorise…</source>
        <translation>授权…</translation>
    </message>
    <message>
        <source>Distribute app…</source>
        <translation>分发应用…</translation>
    </message>
    <message numerus="yes">
        <source>Distribute an app to %Ln device(s)…</source>
        <translation>
            <numerusform>向 %Ln 台设备分发应用…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Distribute an app to all %Ln device(s) shown…</source>
        <translation>
            <numerusform>向显示的全部 %Ln 台设备分发应用…</numerusform>
        </translation>
    </message>
    <message>
        <source>Diagnose</source>
        <translation>诊断</translation>
    </message>
    <message numerus="yes">
        <source>Diagnose %Ln device(s)</source>
        <translation>
            <numerusform>诊断 %Ln 台设备</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Diagnose all %Ln device(s) shown</source>
        <translation>
            <numerusform>诊断显示的全部 %Ln 台设备</numerusform>
        </translation>
    </message>
    <message>
        <source>Bind…</source>
        <translation>绑定…</translation>
    </message>
    <message numerus="yes">
        <source>Bind %Ln device(s) to a merchant…</source>
        <translation>
            <numerusform>绑定 %Ln 台设备到商家…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bind all %Ln device(s) shown to a merchant…</source>
        <translation>
            <numerusform>绑定当前显示的全部 %Ln 台设备…</numerusform>
        </translation>
    </message>
    <message>
        <source>Operate</source>
        <translation>运营</translation>
    </message>
    <message numerus="yes">
        <source>Operate %Ln device(s)</source>
        <translation>
            <numerusform>运营 %Ln 台设备</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Operate all %Ln device(s) shown</source>
        <translation>
            <numerusform>运营显示的全部 %Ln 台设备</numerusform>
        </translation>
    </message>
    <message>
        <source>Remote command…</source>
        <translation>远程管理…</translation>
    </message>
    <message>
        <source>Broadcast…</source>
        <translation>播报…</translation>
    </message>
    <message>
        <source>Place a poster…</source>
        <translation>投放海报…</translation>
    </message>
    <message>
        <source>Wi-Fi…</source>
        <translation>设置 Wi-Fi…</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::DiagnosticsPage</name>
    <message>
        <source>Diagnosis</source>
        <translation>设备诊断</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <comment>under the icon on the rail, two characters in Chinese</comment>
        <translation>诊断</translation>
    </message>
    <message>
        <source>SN: type, paste or scan; several for a batch; or an error code</source>
        <translation>SN：输入、粘贴或扫描；可粘贴多个批量诊断；也可输入错误码</translation>
    </message>
    <message>
        <source>SN or error code</source>
        <translation>SN 或错误码</translation>
    </message>
    <message>
        <source>App id, if an app is missing</source>
        <translation>应用 ID（排查应用未到时填写）</translation>
    </message>
    <message>
        <source>App id</source>
        <translation>应用 ID</translation>
    </message>
    <message>
        <source>Diagnose</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>One device</source>
        <translation>单台</translation>
    </message>
    <message>
        <source>Many devices</source>
        <translation>批量</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::DistributionNotices</name>
    <message>
        <source>%1 of %2 devices succeeded, %3 failed.</source>
        <translation>%2 台中 %1 台成功，%3 台失败。</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <comment>a task and its state</comment>
        <translation>“%1”：%2</translation>
    </message>
    <message>
        <source>Roll-out “%1”: %2</source>
        <comment>its name and its state</comment>
        <translation>分批发布“%1”：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n news of app distribution</source>
        <translation>
            <numerusform>应用分发有 %n 条新消息</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::DistributionPage</name>
    <message>
        <source>App distribution</source>
        <translation>应用分发</translation>
    </message>
    <message>
        <source>Distribute</source>
        <comment>under the icon on the rail, two characters in Chinese</comment>
        <translation>分发</translation>
    </message>
    <message>
        <source>Search task, app or version</source>
        <translation>搜索任务、应用或版本</translation>
    </message>
    <message>
        <source>Which tasks</source>
        <translation>任务范围</translation>
    </message>
    <message>
        <source>Parts of the page</source>
        <translation>页面分区</translation>
    </message>
    <message>
        <source>New task…</source>
        <translation>新建任务…</translation>
    </message>
    <message>
        <source>Distribution tasks</source>
        <translation>分发任务</translation>
    </message>
    <message>
        <source>Offline · as of %1</source>
        <translation>离线 · 数据截至 %1</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>数据截至 %1</translation>
    </message>
    <message>
        <source>In progress (%1)</source>
        <translation>进行中（%1）</translation>
    </message>
    <message>
        <source>Ended (%1)</source>
        <translation>已结束（%1）</translation>
    </message>
    <message>
        <source>All (%1)</source>
        <translation>全部（%1）</translation>
    </message>
    <message>
        <source>Tasks (%1)</source>
        <translation>任务（%1）</translation>
    </message>
    <message>
        <source>Tasks in progress: %1</source>
        <translation>进行中的任务：%1</translation>
    </message>
    <message>
        <source>Roll-outs in waves (%1)</source>
        <translation>分批发布（%1）</translation>
    </message>
    <message>
        <source>No account offers distribution tasks through the fleet service. Use the web console.</source>
        <translation>没有账号通过设备服务提供分发任务。请使用网页控制台。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>There is no account with a cloud.</source>
        <translation>没有连接云端的账号。</translation>
    </message>
    <message>
        <source>Apps are distributed by the cloud. Add an account with a gateway.</source>
        <translation>应用由云端分发。请添加有网关的账号。</translation>
    </message>
    <message>
        <source>Go to accounts</source>
        <translation>前往账号</translation>
    </message>
    <message>
        <source>No task is like that.</source>
        <translation>没有符合条件的任务。</translation>
    </message>
    <message>
        <source>There are others that the search leaves out.</source>
        <translation>还有其他任务未被列出。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>This account&apos;s gateway does not offer distribution tasks.</source>
        <translation>此账号的网关不提供分发任务。</translation>
    </message>
    <message>
        <source>Reading the tasks…</source>
        <translation>正在读取任务…</translation>
    </message>
    <message>
        <source>Nothing has been distributed yet.</source>
        <translation>还没有分发过应用。</translation>
    </message>
    <message>
        <source>Install, upgrade or uninstall an app on many devices, and follow each of them here.</source>
        <translation>在多台设备上安装、升级或卸载应用，并在这里跟踪每一台。</translation>
    </message>
    <message>
        <source>The only public method upgrades an app at once and tells nothing of what becomes of it. For tasks with progress, distribute in the web console, or ask your provider for the fleet service.</source>
        <translation>公开接口只能立即升级应用，且不返回任何进度。如需可跟踪的任务，请在网页控制台分发，或联系服务商开通设备服务。</translation>
    </message>
    <message>
        <source>Upgrade an app…</source>
        <translation>升级应用…</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::DraftDialog</name>
    <message>
        <source>none</source>
        <comment>no scopes</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>No longer in the fleet</source>
        <translation>已不在设备列表中</translation>
    </message>
    <message>
        <source>Owner: %1 → %2</source>
        <translation>所有者：%1 → %2</translation>
    </message>
    <message>
        <source>My role: %1 → %2</source>
        <translation>我的身份：%1 → %2</translation>
    </message>
    <message>
        <source>My scopes: %1 → %2</source>
        <translation>我的权限：%1 → %2</translation>
    </message>
    <message>
        <source>Send the draft</source>
        <translation>发送草稿</translation>
    </message>
    <message>
        <source>Synchronising, to see what has changed…</source>
        <translation>正在同步，以查看变化…</translation>
    </message>
    <message numerus="yes">
        <source>Prepared %1 for %n device(s), which stay as they were chosen.</source>
        <translation>
            <numerusform>%1 准备，共 %n 台设备，设备清单保持不变。</numerusform>
        </translation>
    </message>
    <message>
        <source>What has changed</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>SN</source>
        <translation>SN</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Comparing with the present state…</source>
        <translation>正在与当前状态比对…</translation>
    </message>
    <message>
        <source>Nothing has changed with these devices since.</source>
        <translation>这些设备此后没有变化。</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) have changed since; they are sent nevertheless, and the service decides on each.</source>
        <translation>
            <numerusform>%n 台设备此后有变化；仍会一并发送，由服务端逐台判定。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::EvidenceDialog</name>
    <message>
        <source>With a picture of the checks</source>
        <translation>附上检查结果截图</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Evidence bundle</source>
        <translation>证据包</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Gathering what is known…</source>
        <translation>正在汇总已知信息…</translation>
    </message>
    <message>
        <source>Save the evidence bundle</source>
        <translation>保存证据包</translation>
    </message>
    <message>
        <source>Zip archive (*.zip)</source>
        <translation>ZIP 压缩包 (*.zip)</translation>
    </message>
    <message>
        <source>The evidence bundle is saved.</source>
        <translation>证据包已保存。</translation>
    </message>
    <message>
        <source>Full address and exact coordinates</source>
        <translation>完整地址与精确坐标</translation>
    </message>
    <message>
        <source>Names of Wi-Fi networks</source>
        <translation>Wi-Fi 名称</translation>
    </message>
    <message>
        <source>Whole ICCIDs and PIDs</source>
        <translation>完整 ICCID 与 PID</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::ExportDialog</name>
    <message>
        <source>devices-%1.csv</source>
        <translation>设备列表-%1.csv</translation>
    </message>
    <message>
        <source>UTF-8 with a byte order mark, so that Excel shows Chinese</source>
        <translation>UTF-8（带 BOM），Excel 打开中文不乱码</translation>
    </message>
    <message>
        <source>Protect for Excel: SNs stay whole, no cell becomes a formula</source>
        <translation>保护 Excel 数据：SN 不变形，单元格不会被当作公式</translation>
    </message>
    <message>
        <source>Export devices</source>
        <translation>导出设备</translation>
    </message>
    <message>
        <source>%1 with %2, in the order shown.</source>
        <comment>%1: devices, %2: columns</comment>
        <translation>%1，%2，按当前顺序导出。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln 台设备</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n 列</numerusform>
        </translation>
    </message>
    <message>
        <source>Data as of %1.</source>
        <translation>数据截至 %1。</translation>
    </message>
    <message>
        <source>The data was never synchronised.</source>
        <translation>数据从未同步。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln device(s)</source>
        <translation>
            <numerusform>导出 %Ln 台设备</numerusform>
        </translation>
    </message>
    <message>
        <source>This is a folder. Add a file name.</source>
        <translation>这是文件夹，请补上文件名。</translation>
    </message>
    <message>
        <source>The folder does not exist.</source>
        <translation>文件夹不存在。</translation>
    </message>
    <message>
        <source>The file exists and will be replaced.</source>
        <translation>文件已存在，将被替换。</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message numerus="yes">
        <source>Only the %Ln selected device(s)</source>
        <translation>
            <numerusform>仅所选的 %Ln 台设备</numerusform>
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
        <translation>TSV（制表符分隔）</translation>
    </message>
    <message>
        <source>Excel workbook (XLSX)</source>
        <translation>Excel 工作簿（XLSX）</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <source>Markdown table</source>
        <translation>Markdown 表格</translation>
    </message>
    <message>
        <source>Opens in Excel, WPS and nearly every other program.</source>
        <translation>Excel、WPS 和绝大多数程序都能打开。</translation>
    </message>
    <message>
        <source>For scripts and pasting: a device a line. Tabs and line breaks inside a cell become blanks.</source>
        <translation>适合脚本处理和粘贴：每台设备一行，单元格内的制表符和换行替换为空格。</translation>
    </message>
    <message>
        <source>Dates and numbers as such, SNs as text, a fixed header with filters. Beyond 1,048,575 devices it goes on in further sheets.</source>
        <translation>日期和数字保留类型，SN 为文本，表头已冻结并带筛选。超过 1,048,575 台时自动分到多个工作表。</translation>
    </message>
    <message>
        <source>For programs: an object a line, with field names, codes and UTC times as in the command line.</source>
        <translation>适合程序处理：每行一个对象，字段名、代码和 UTC 时间与命令行一致。</translation>
    </message>
    <message>
        <source>For documents, tickets and chats.</source>
        <translation>适合粘贴到文档、工单和聊天中。</translation>
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
        <translation>导出到 %1</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>已停止，未写入文件。</translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln row(s).</source>
        <translation>
            <numerusform>已导出 %Ln 行。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::FacetPanel</name>
    <message>
        <source>Values of the devices shown</source>
        <translation>所显示设备的分布</translation>
    </message>
    <message>
        <source>%1: %2 devices
Click to choose, Alt+click to exclude</source>
        <translation>%1：%2 台
点击筛选，按住 Alt 点击排除</translation>
    </message>
    <message>
        <source>%1, %2 devices</source>
        <translation>%1，%2 台</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>收起</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::FieldRow</name>
    <message>
        <source>Not told by the source</source>
        <translation>来源未提供</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>复制%1</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::FigureTile</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1：%2，占 %3</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::FileImport</name>
    <message>
        <source>%1: %2 added, %3 changed, %4 unchanged, %5 removed.</source>
        <translation>%1：新增 %2 台，变更 %3 台，未变 %4 台，移除 %5 台。</translation>
    </message>
    <message>
        <source>Import a device list</source>
        <translation>导入设备列表</translation>
    </message>
    <message>
        <source>Device lists (*.csv *.tsv *.txt *.xlsx)</source>
        <translation>设备列表 (*.csv *.tsv *.txt *.xlsx)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>导入 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) could not be taken.</source>
        <translation>
            <numerusform>%n 行未能导入。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::FilterBox</name>
    <message>
        <source>Filter by SN, name, merchant, shop … or field:value</source>
        <translation>按 SN、名称、商户、门店等筛选，或输入 字段:值</translation>
    </message>
    <message>
        <source>Filter devices</source>
        <translation>筛选设备</translation>
    </message>
    <message>
        <source>Words are looked for in SN, device ID, name, merchant, shop, model and ICCID.
field:value looks in one field, for example merchant:大润发 online:no silent&gt;7d</source>
        <translation>直接输入文字会在 SN、设备 ID、名称、商户、门店、型号和 ICCID 中查找。
字段:值 只查一个字段，例如 商户:大润发 在线:否 静默&gt;7d</translation>
    </message>
    <message>
        <source>Filters of before (Ctrl+Down)</source>
        <translation>筛选历史（Ctrl+↓）</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::FilterWords</name>
    <message>
        <source>not %1</source>
        <translation>非 %1</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>未提供</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between the values of a filter</comment>
        <translation> 或 </translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>静默</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 contains %2</source>
        <translation>%1 包含 %2</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 等于 %2</translation>
    </message>
    <message>
        <source>%1 is not %2</source>
        <translation>%1 不等于 %2</translation>
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
        <translation>没有名为“%1”的字段</translation>
    </message>
    <message>
        <source>“%1” cannot be used with this field</source>
        <translation>该字段不能使用“%1”</translation>
    </message>
    <message>
        <source>“%1” is not a value of this field</source>
        <translation>“%1”不是该字段的有效值</translation>
    </message>
    <message>
        <source>A value is missing</source>
        <translation>缺少值</translation>
    </message>
    <message>
        <source>A quotation mark is not closed</source>
        <translation>引号没有闭合</translation>
    </message>
    <message>
        <source>A bracket has no partner</source>
        <translation>括号不成对</translation>
    </message>
    <message>
        <source>The filter ends too early</source>
        <translation>筛选条件不完整</translation>
    </message>
    <message>
        <source>“%1” does not fit here</source>
        <translation>此处不能出现“%1”</translation>
    </message>
    <message>
        <source>character %1</source>
        <translation>第 %1 个字符</translation>
    </message>
    <message>
        <source>%1 (%2).</source>
        <comment>what is wrong, and where</comment>
        <translation>%1（%2）。</translation>
    </message>
    <message>
        <source>%1 (%2). Did you mean “%3”?</source>
        <comment>what is wrong, where, and the nearest word</comment>
        <translation>%1（%2）。是否想输入“%3”？</translation>
    </message>
    <message>
        <source>Component version</source>
        <translation>组件版本</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>SN list</source>
        <translation>SN 列表</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>There is no SN list named “%1”</source>
        <translation>没有名为“%1”的 SN 列表</translation>
    </message>
    <message>
        <source>There is no tag “%1”</source>
        <translation>没有标签“%1”</translation>
    </message>
    <message>
        <source>No distribution tasks are known yet</source>
        <translation>暂无分发任务</translation>
    </message>
    <message>
        <source>is or contains</source>
        <translation>等于或包含</translation>
    </message>
    <message>
        <source>is exactly</source>
        <translation>完全等于</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>不等于</translation>
    </message>
    <message>
        <source>less than, or before</source>
        <translation>小于或早于</translation>
    </message>
    <message>
        <source>at most, or until</source>
        <translation>不大于或不晚于</translation>
    </message>
    <message>
        <source>more than, or after</source>
        <translation>大于或晚于</translation>
    </message>
    <message>
        <source>at least, or since</source>
        <translation>不小于或不早于</translation>
    </message>
    <message>
        <source>in the version</source>
        <translation>指定版本</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln week(s)</source>
        <translation>
            <numerusform>%Ln 周</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1前</translation>
    </message>
    <message>
        <source>%1 from now</source>
        <translation>%1后</translation>
    </message>
    <message>
        <source>Changed since %1: %2</source>
        <translation>%1以来有变更：%2</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>Devices that are gone are shown by themselves: “gone:yes” does not go with “or”.</source>
        <translation>已移除的设备单独显示：“gone:yes”不能和“or”一起用。</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::GatewayForm</name>
    <message>
        <source>For example the merchant&apos;s name</source>
        <translation>例如商家名称</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Alipay, production</source>
        <translation>支付宝正式环境</translation>
    </message>
    <message>
        <source>Alipay, sandbox</source>
        <translation>支付宝沙箱环境</translation>
    </message>
    <message>
        <source>Another address</source>
        <translation>其他地址</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>网关</translation>
    </message>
    <message>
        <source>Gateway address</source>
        <translation>网关地址</translation>
    </message>
    <message>
        <source>16 or 32 digits, from the app&apos;s page on the open platform</source>
        <translation>16 位或 32 位数字，见开放平台的应用详情页</translation>
    </message>
    <message>
        <source>App ID</source>
        <translation>应用 ID</translation>
    </message>
    <message>
        <source>Calls a second</source>
        <translation>每秒调用次数</translation>
    </message>
    <message>
        <source>How many public methods a second are called for this account, where the gateway has no fleet service.</source>
        <translation>网关没有云端设备服务时，此账号每秒调用公开接口的次数。</translation>
    </message>
    <message>
        <source>Enter the gateway&apos;s address; it begins with https://.</source>
        <translation>请填写网关地址，以 https:// 开头。</translation>
    </message>
    <message>
        <source>An app ID has digits only. Copy it from the app&apos;s page on the open platform.</source>
        <translation>APPID 只含数字，请从开放平台的应用页面复制。</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::GrantDetail</name>
    <message>
        <source>Only the owner can change this authorisation. An authorised account cannot pass it on.</source>
        <translation>只有所有者可以修改此授权，被授权账号不能转授权。</translation>
    </message>
    <message>
        <source>This authorisation has ended. Take its devices to a list and authorise them anew.</source>
        <translation>此授权已结束。可将其设备复制到 SN 列表后重新授权。</translation>
    </message>
    <message>
        <source>The service of this account does not offer changes of authorisations. Use the web console.</source>
        <translation>该账号的服务不支持修改授权，请使用网页控制台。</translation>
    </message>
    <message>
        <source>Authorised account: %1</source>
        <translation>被授权账号：%1</translation>
    </message>
    <message>
        <source>Owner: %1</source>
        <translation>所有者：%1</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>状态：%1</translation>
    </message>
    <message>
        <source>Until: %1</source>
        <translation>有效期：%1</translation>
    </message>
    <message>
        <source>Devices: %1</source>
        <translation>设备：%1 台</translation>
    </message>
    <message>
        <source>Number: %1</source>
        <translation>授权编号：%1</translation>
    </message>
    <message>
        <source>It may:</source>
        <translation>对方可以：</translation>
    </message>
    <message>
        <source>I may:</source>
        <translation>我可以：</translation>
    </message>
    <message>
        <source>I could:</source>
        <translation>我曾可以：</translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln device(s)</source>
        <translation>
            <numerusform>移除 %Ln 台设备</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove devices</source>
        <translation>移除设备</translation>
    </message>
    <message>
        <source>Choose devices in the list below first.</source>
        <translation>请先在下方列表中选择设备。</translation>
    </message>
    <message>
        <source>Search SN</source>
        <translation>搜索 SN</translation>
    </message>
    <message>
        <source>Devices of the authorisation</source>
        <translation>授权的设备</translation>
    </message>
    <message>
        <source>Copy SNs</source>
        <translation>复制 SN</translation>
    </message>
    <message>
        <source>Show on devices page</source>
        <translation>在设备管理中查看</translation>
    </message>
    <message>
        <source>Copy to an SN list</source>
        <translation>复制为 SN 列表</translation>
    </message>
    <message>
        <source>Add devices…</source>
        <translation>增加设备…</translation>
    </message>
    <message>
        <source>Change rights or end…</source>
        <translation>修改权限和有效期…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>撤销授权…</translation>
    </message>
    <message>
        <source>Its devices are being listed; they come with the next sync when there is no network.</source>
        <translation>正在获取该授权的设备；如果没有网络，将在下次同步时获取。</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::GrantDevicesModel</name>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>SN</source>
        <translation>SN</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>加入时间</translation>
    </message>
    <message>
        <source>In my fleet</source>
        <translation>在我的设备中</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::GrantWizard</name>
    <message numerus="yes">
        <source>%Ln device(s) can be authorised.</source>
        <translation>
            <numerusform>可授权 %Ln 台设备。</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking up…</source>
        <translation>正在查询…</translation>
    </message>
    <message>
        <source>Found: %1. Compare the name before you go on.</source>
        <translation>已找到：%1。请核对名称后再继续。</translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln device(s)</source>
        <translation>
            <numerusform>增加 %Ln 台设备</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Authorise %Ln device(s)</source>
        <translation>
            <numerusform>授权 %Ln 台设备</numerusform>
        </translation>
    </message>
    <message>
        <source>Add devices to the authorisation</source>
        <translation>为授权增加设备</translation>
    </message>
    <message>
        <source>New authorisation</source>
        <translation>发起授权</translation>
    </message>
    <message>
        <source>The devices of</source>
        <translation>设备所属账号</translation>
    </message>
    <message>
        <source>Paste SNs, one a line or as a column of a sheet, or take a saved list. Only the owner of a device can authorise it.</source>
        <translation>粘贴 SN（每行一个，或表格中的一列），或选用已保存的列表。只有设备所有者才能授权。</translation>
    </message>
    <message>
        <source>The Alipay account that is to be authorised: its login name (e-mail or phone) or its pid beginning with 2088.</source>
        <translation>要授权的支付宝账号：登录名（邮箱或手机号），或以 2088 开头的 PID。</translation>
    </message>
    <message>
        <source>Login name or pid</source>
        <translation>登录名或 PID</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Authorised before</source>
        <translation>曾授权的账号</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>账号：%1</translation>
    </message>
    <message>
        <source>Devices: %1</source>
        <translation>设备：%1 台</translation>
    </message>
    <message>
        <source>From: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>Sorted out: %1</source>
        <translation>已剔除：%1</translation>
    </message>
    <message>
        <source>To: %1</source>
        <translation>授权给：%1</translation>
    </message>
    <message>
        <source>May: %1</source>
        <translation>权限：%1</translation>
    </message>
    <message>
        <source>Until: %1</source>
        <translation>有效期：%1</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>授权对象</translation>
    </message>
    <message>
        <source>Rights and end</source>
        <translation>权限与期限</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::GrantsModel</name>
    <message>
        <source>Authorised account</source>
        <translation>被授权账号</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>What it allows</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>授权时间</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>My account</source>
        <translation>我的账号</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::HeaderMenu</name>
    <message>
        <source>Hide this column</source>
        <translation>隐藏此列</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>选择列…</translation>
    </message>
    <message>
        <source>Sort ascending</source>
        <translation>升序排列</translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation>降序排列</translation>
    </message>
    <message>
        <source>Then sort by this column (Shift+click)</source>
        <translation>再按此列排序（Shift+点击）</translation>
    </message>
    <message>
        <source>Filter by “%1”…</source>
        <translation>按“%1”筛选…</translation>
    </message>
    <message>
        <source>Not told</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>Remove the filter of this column</source>
        <translation>清除此列的筛选</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a value and how many devices have it</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::HelpDesk</name>
    <message>
        <source>Learn more</source>
        <translation>了解更多</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::ImportDialog</name>
    <message>
        <source>Import a device list</source>
        <translation>导入设备清单</translation>
    </message>
    <message>
        <source>Account name</source>
        <translation>账号名称</translation>
    </message>
    <message>
        <source>Name of the account that the devices go into</source>
        <translation>设备导入到的账号名称</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Name of the column mapping</source>
        <translation>列映射名称</translation>
    </message>
    <message>
        <source>Name for tapfleetctl import console --map (optional)</source>
        <translation>可选，供 tapfleetctl import console --map 使用</translation>
    </message>
    <message>
        <source>Remember as</source>
        <translation>列映射名称</translation>
    </message>
    <message>
        <source>Rows as they would be read</source>
        <translation>将要导入的行</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>The window shows the first %1 rows.</source>
        <translation>仅显示前 %1 行。</translation>
    </message>
    <message>
        <source>Rows that will not be taken</source>
        <translation>不会导入的行</translation>
    </message>
    <message>
        <source>A CSV with the reasons that can be put right and imported again</source>
        <translation>附原因的 CSV，改好后可再次导入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>Line %1: %2 (%3)</source>
        <translation>第 %1 行：%2（%3）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) read</source>
        <translation>
            <numerusform>已读取 %Ln 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with errors</source>
        <translation>
            <numerusform>%Ln 行有错误</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 · file of %3</source>
        <translation>%1 · %2 · 文件时间 %3</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>Errors (%1)</source>
        <translation>错误（%1）</translation>
    </message>
    <message>
        <source>Save failed rows (%1)…</source>
        <translation>保存失败行（%1）…</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln device(s)</source>
        <translation>
            <numerusform>导入 %Ln 台设备</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the column that holds the SN.</source>
        <translation>请选择 SN 所在的列。</translation>
    </message>
    <message>
        <source>The file holds no device that can be taken.</source>
        <translation>文件中没有可导入的设备。</translation>
    </message>
    <message>
        <source>Name the account that the devices go into.</source>
        <translation>请填写要导入的账号名称。</translation>
    </message>
    <message>
        <source>Save failed rows</source>
        <translation>保存失败行</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) written.</source>
        <translation>
            <numerusform>已写入 %Ln 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>In this account: %1 new, %2 changed, %3 unchanged, %4 removed.</source>
        <translation>此账号中：新增 %1，变更 %2，不变 %3，移除 %4。</translation>
    </message>
    <message>
        <source>The account holds newer data, of %1.</source>
        <translation>该账号已有更新的数据（%1）。</translation>
    </message>
    <message>
        <source>Column mapping</source>
        <translation>列映射</translation>
    </message>
    <message>
        <source>What each column is taken for: as proposed for this file, or as it was kept under a name</source>
        <translation>每一列对应哪个字段：按本文件的建议，或按已命名保存的列映射</translation>
    </message>
    <message>
        <source>Chosen by hand</source>
        <translation>手动选择</translation>
    </message>
    <message>
        <source>As remembered or proposed</source>
        <translation>按记忆或建议</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列映射</translation>
    </message>
    <message>
        <source>This file is the complete list: remove devices that it does not hold</source>
        <translation>这是完整列表：移除文件里没有的设备</translation>
    </message>
    <message>
        <source>Yes, remove %1 of its %2 devices</source>
        <translation>确认移除该账号 %2 台设备中的 %1 台</translation>
    </message>
    <message>
        <source>Over 30 % of the account&apos;s devices would be removed. Agree to it, or leave the complete list unticked.</source>
        <translation>将移除该账号三成以上的设备。请确认移除，或不勾选“完整列表”。</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::ImportRowsModel</name>
    <message>
        <source>Will not be taken: %1</source>
        <comment>%1: no SN</comment>
        <translation>不会导入：%1</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::Job</name>
    <message>
        <source>Started.</source>
        <translation>已开始。</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>已暂停。</translation>
    </message>
    <message>
        <source>Goes on.</source>
        <translation>继续进行。</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::JobListView</name>
    <message>
        <source>Nothing is running.</source>
        <translation>没有进行中的任务。</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>清除已完成</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::JobLog</name>
    <message>
        <source>Log: %1</source>
        <translation>日志：%1</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::JobNotices</name>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 失败：%2</translation>
    </message>
    <message>
        <source>Show the jobs</source>
        <translation>查看任务</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::JobRow</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 · %2 per second</source>
        <translation>%1 · 每秒 %2</translation>
    </message>
    <message>
        <source>Learn more about this error</source>
        <translation>了解这个错误</translation>
    </message>
    <message>
        <source>Show its log</source>
        <translation>查看日志</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>%1 · paused</source>
        <translation>%1 · 已暂停</translation>
    </message>
    <message numerus="yes">
        <source>%1 · about %n minute(s) left</source>
        <translation>
            <numerusform>%1 · 约剩 %n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · about %n second(s) left</source>
        <translation>
            <numerusform>%1 · 约剩 %n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::JobTray</name>
    <message numerus="yes">
        <source>%n job(s) running</source>
        <translation>
            <numerusform>%n 个任务进行中</numerusform>
        </translation>
    </message>
    <message>
        <source>No jobs</source>
        <translation>没有任务</translation>
    </message>
    <message>
        <source>Show the jobs</source>
        <translation>查看任务</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) failed</source>
        <translation>
            <numerusform>%n 个任务失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) finished</source>
        <translation>
            <numerusform>%n 个任务已完成</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::JournalJobs</name>
    <message>
        <source>%1: %2 of %3 devices done, %4 refused.</source>
        <translation>%1：%3 台中成功 %2 台，被拒绝 %4 台。</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>第 %1/%2 步：%3</translation>
    </message>
    <message>
        <source>%1 of %2 devices</source>
        <translation>%1 / %2 台</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::KeyAgainDialog</name>
    <message>
        <source>Keep it for this session only</source>
        <translation>只在本次运行期间保存</translation>
    </message>
    <message>
        <source>Keep the key</source>
        <translation>保存密钥</translation>
    </message>
    <message>
        <source>Key of %1</source>
        <translation>%1 的密钥</translation>
    </message>
    <message>
        <source>Paste the text of the app&apos;s private key, or drop its file here.</source>
        <translation>粘贴应用私钥，或把密钥文件拖到这里。</translation>
    </message>
    <message>
        <source>App private key</source>
        <translation>应用私钥</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>无法读取文件：%1</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::KeysForm</name>
    <message>
        <source>The app&apos;s private key</source>
        <translation>应用私钥</translation>
    </message>
    <message>
        <source>Make a key pair for me</source>
        <translation>为我生成密钥对</translation>
    </message>
    <message>
        <source>Copy the public key</source>
        <translation>复制公钥</translation>
    </message>
    <message>
        <source>Keep the secrets for this session only: TapFleet asks for them again after a restart</source>
        <translation>密钥只在本次运行期间保存：重启后需要重新输入</translation>
    </message>
    <message>
        <source>Paste the text of the app&apos;s private key, or drop its file here. It is kept in the system&apos;s keychain.</source>
        <translation>粘贴应用私钥，或把密钥文件拖到这里。私钥保存在系统钥匙串中。</translation>
    </message>
    <message>
        <source>or use a key file in place; only you may be able to read it</source>
        <translation>或直接引用密钥文件（仅限本人可读）</translation>
    </message>
    <message>
        <source>Private key file</source>
        <translation>私钥文件</translation>
    </message>
    <message>
        <source>2048 bits. The private part goes straight into the keychain; the public part is for the console.</source>
        <translation>2048 位。私钥直接存入系统钥匙串，公钥用于填到控制台。</translation>
    </message>
    <message>
        <source>App public key</source>
        <translation>应用公钥</translation>
    </message>
    <message>
        <source>App private key</source>
        <translation>应用私钥</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>公钥</translation>
    </message>
    <message>
        <source>Public key certificates</source>
        <translation>公钥证书</translation>
    </message>
    <message>
        <source>Signing mode</source>
        <translation>加签方式</translation>
    </message>
    <message>
        <source>The Alipay public key shown by the open platform, not your app&apos;s own public key</source>
        <translation>开放平台上显示的支付宝公钥，不是应用公钥</translation>
    </message>
    <message>
        <source>Read from a file…</source>
        <translation>从文件读取…</translation>
    </message>
    <message>
        <source>The Alipay public key</source>
        <translation>支付宝公钥</translation>
    </message>
    <message>
        <source>Alipay public key</source>
        <translation>支付宝公钥</translation>
    </message>
    <message>
        <source>App certificate</source>
        <translation>应用公钥证书</translation>
    </message>
    <message>
        <source>Alipay certificate</source>
        <translation>支付宝公钥证书</translation>
    </message>
    <message>
        <source>Alipay root certificate</source>
        <translation>支付宝根证书</translation>
    </message>
    <message>
        <source>Only for a service provider that acts for a merchant</source>
        <translation>仅服务商代商家调用时填写</translation>
    </message>
    <message>
        <source>Authorization token</source>
        <translation>应用授权令牌</translation>
    </message>
    <message>
        <source>Only when the app&apos;s interface content is encrypted (AES)</source>
        <translation>仅当应用启用了接口内容加密（AES）时填写</translation>
    </message>
    <message>
        <source>Content encryption key</source>
        <translation>内容加密密钥</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose the file: %1</source>
        <translation>选择文件：%1</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>无法读取文件：%1</translation>
    </message>
    <message>
        <source>The private key is in the keychain. Copy this public key into the console (开发设置 &gt; 接口加签方式), then paste the Alipay public key that the console shows below.</source>
        <translation>私钥已存入系统钥匙串。请把下面的应用公钥填到控制台（开发设置 &gt; 接口加签方式），再把控制台显示的支付宝公钥粘贴到下方。</translation>
    </message>
    <message>
        <source>Make another pair</source>
        <translation>重新生成</translation>
    </message>
    <message>
        <source>The keys can be read and go together.</source>
        <translation>密钥可读取，且相互匹配。</translation>
    </message>
    <message>
        <source>Without a keychain the secrets can be kept for this session only.</source>
        <translation>没有系统钥匙串时，可以只在本次运行期间保存密钥。</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::KnowledgePage</name>
    <message>
        <source>Knowledge base</source>
        <translation>知识库</translation>
    </message>
    <message>
        <source>Help</source>
        <comment>the knowledge base on the rail, two characters in Chinese</comment>
        <translation>知识</translation>
    </message>
    <message>
        <source>A code or some words, for instance Z1010 or Wi-Fi</source>
        <translation>输入代码或几个词，如 Z1010、Wi-Fi</translation>
    </message>
    <message>
        <source>Search the knowledge base</source>
        <translation>搜索知识库</translation>
    </message>
    <message>
        <source>Entries found</source>
        <translation>找到的条目</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Who acts: %1</source>
        <translation>谁来处理：%1</translation>
    </message>
    <message>
        <source>Alipay&apos;s own tools</source>
        <translation>支付宝官方工具</translation>
    </message>
    <message>
        <source>Note of our team (kept on this computer)</source>
        <translation>团队备注（仅保存在本机）</translation>
    </message>
    <message>
        <source>What helped us with this</source>
        <translation>记录我们处理这个问题的经验</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::LabelActs</name>
    <message>
        <source>My labels</source>
        <translation>我的标记</translation>
    </message>
    <message>
        <source>Add a tag…</source>
        <translation>添加标签…</translation>
    </message>
    <message>
        <source>Remove a tag…</source>
        <translation>移除标签…</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Remove a tag</source>
        <translation>移除标签</translation>
    </message>
    <message numerus="yes">
        <source>Tag for %Ln device(s):</source>
        <translation>
            <numerusform>给 %Ln 台设备添加的标签：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag to be taken off %Ln device(s):</source>
        <translation>
            <numerusform>从 %Ln 台设备移除的标签：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Labelled %Ln device(s).</source>
        <translation>
            <numerusform>已标记 %Ln 台设备。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::LabelColors</name>
    <message>
        <source>No colour</source>
        <translation>无颜色</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰色</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::LabelEditor</name>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>多个标签用逗号分隔</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::MainWindow</name>
    <message>
        <source>Sync now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>Go to the filter</source>
        <translation>定位到筛选框</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Show or hide the names of the pages</source>
        <translation>展开或收起导航栏</translation>
    </message>
    <message>
        <source>Show the jobs</source>
        <translation>查看任务</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Quit TapFleet</source>
        <translation>退出 TapFleet</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) would be stopped and lost.</source>
        <translation>
            <numerusform>还有 %n 个任务未完成，退出后不会保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>停止并退出</translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation>继续使用</translation>
    </message>
    <message>
        <source>Help on this page</source>
        <translation>本页帮助</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::MerchantDialog</name>
    <message>
        <source>Add the merchant</source>
        <translation>添加商家</translation>
    </message>
    <message>
        <source>Act for a merchant</source>
        <translation>添加授权商家</translation>
    </message>
    <message>
        <source>1. Send the link to the merchant, or let the merchant scan the code with Alipay, and consent.
2. The browser then shows an address with app_auth_code. Paste it below within 24 hours; it can be used once.</source>
        <translation>1. 把链接发给商家，或请商家用支付宝扫码，确认授权。
2. 授权后浏览器地址里会出现 app_auth_code，请在 24 小时内粘贴到下方；授权码只能使用一次。</translation>
    </message>
    <message>
        <source>The app&apos;s registered authorisation callback address</source>
        <translation>应用登记的授权回调地址</translation>
    </message>
    <message>
        <source>The code, or the whole address</source>
        <translation>授权码，或完整的回调地址</translation>
    </message>
    <message>
        <source>For example the merchant&apos;s name; the PID if left empty</source>
        <translation>例如商家名称；不填则用商家 PID</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>复制链接</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>在浏览器中打开</translation>
    </message>
    <message>
        <source>Callback</source>
        <translation>回调地址</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>授权链接</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>授权码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::NavigationRail</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Show the names of the pages</source>
        <translation>展开导航栏</translation>
    </message>
    <message>
        <source>Show icons only</source>
        <translation>收起导航栏</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::OpenOperations</name>
    <message>
        <source>It is kept until %1.</source>
        <translation>保留至 %1。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>发送…</translation>
    </message>
    <message>
        <source>Shows first what has changed since it was prepared</source>
        <translation>发送前先显示此后的变化</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>It took effect</source>
        <translation>已生效</translation>
    </message>
    <message>
        <source>It took no effect</source>
        <translation>未生效</translation>
    </message>
    <message>
        <source>Open operations</source>
        <translation>未完成的操作</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::OperationDialog</name>
    <message>
        <source>Authorisation</source>
        <translation>授权</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::OperationTab</name>
    <message>
        <source>Show older ones</source>
        <translation>显示更早的</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::OperationView</name>
    <message>
        <source>Copy the refused SNs</source>
        <translation>复制被拒绝的 SN</translation>
    </message>
    <message>
        <source>Retry the refused devices only</source>
        <translation>仅重试失败设备</translation>
    </message>
    <message>
        <source>Refused SN</source>
        <translation>被拒绝的 SN</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Refused devices</source>
        <translation>被拒绝的设备</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>正在提交…</translation>
    </message>
    <message>
        <source>It is kept in the journal first, so that nothing is lost or done twice.</source>
        <translation>先写入操作日志，确保不丢失、不重复。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is done: its state</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 of %2 devices done, %3 refused.</source>
        <translation>已完成 %1 / %2 台，被拒绝 %3 台。</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::OperationsModel</name>
    <message>
        <source>%1 of %2 devices</source>
        <translation>%1 / %2 台</translation>
    </message>
    <message>
        <source>%1 of %2 requests</source>
        <translation>%1 / %2 次请求</translation>
    </message>
    <message>
        <source>Open operation</source>
        <translation>未完成的操作</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>准备时间</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::OperationsPage</name>
    <message>
        <source>Operations</source>
        <translation>运营</translation>
    </message>
    <message>
        <source>Operate</source>
        <comment>under the icon on the rail, two characters in Chinese</comment>
        <translation>运营</translation>
    </message>
    <message>
        <source>Parts of the page</source>
        <translation>页面分区</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::OrderDetail</name>
    <message>
        <source>Supplier: %1</source>
        <translation>供应商：%1</translation>
    </message>
    <message>
        <source>Channel: %1, %2</source>
        <comment>shipping channel, transfer type</comment>
        <translation>出货渠道：%1，出让类型：%2</translation>
    </message>
    <message>
        <source>Tracking number: %1</source>
        <translation>物流单号：%1</translation>
    </message>
    <message>
        <source>Ordered %1</source>
        <translation>申购时间：%1</translation>
    </message>
    <message>
        <source>Shipped %1</source>
        <translation>发货时间：%1</translation>
    </message>
    <message>
        <source>Received %1</source>
        <translation>收货时间：%1</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>账号：%1</translation>
    </message>
    <message>
        <source>Confirm receipt…</source>
        <translation>确认收货…</translation>
    </message>
    <message>
        <source>Cancel the order…</source>
        <translation>取消申购…</translation>
    </message>
    <message>
        <source>Nothing has been shipped yet.</source>
        <translation>还没有发货。</translation>
    </message>
    <message numerus="yes">
        <source>%n devices were shipped</source>
        <translation>
            <numerusform>已发货 %n 台</numerusform>
        </translation>
    </message>
    <message>
        <source>Show among the devices</source>
        <translation>在设备管理中查看</translation>
    </message>
    <message>
        <source>Copy the SNs</source>
        <translation>复制 SN</translation>
    </message>
    <message>
        <source>%1 · received</source>
        <translation>%1 · 已收货</translation>
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
            <numerusform>%1，已收 %2 台，缺 %n 台</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::OrderDialog</name>
    <message>
        <source>Order devices</source>
        <translation>申购设备</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Goods ID</source>
        <translation>货品 ID</translation>
    </message>
    <message>
        <source>item_id, from the supplier&apos;s offer</source>
        <translation>item_id，由厂商提供</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>货品</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>型号</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Supplier&apos;s PID</source>
        <translation>厂商 PID</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>11 digits</source>
        <translation>11 位手机号</translation>
    </message>
    <message>
        <source>Applicant&apos;s PID</source>
        <translation>申请人 PID</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>Order %n devices</source>
        <translation>
            <numerusform>申购 %n 台</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::OrdersModel</name>
    <message>
        <source>Order</source>
        <translation>申购单</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>货品</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>厂商</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>申购时间</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>物流单号</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::OrdersPage</name>
    <message>
        <source>Device orders</source>
        <translation>设备申购</translation>
    </message>
    <message>
        <source>Orders</source>
        <comment>under the icon on the rail, two characters in Chinese</comment>
        <translation>申购</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>There is no account with a cloud.</source>
        <translation>没有连接云端的账号。</translation>
    </message>
    <message>
        <source>Orders come from the cloud. Add an account with a gateway.</source>
        <translation>申购单来自云端，请先添加带网关的账号。</translation>
    </message>
    <message>
        <source>Go to accounts</source>
        <translation>前往账号</translation>
    </message>
    <message>
        <source>No order is like that.</source>
        <translation>没有符合条件的申购单。</translation>
    </message>
    <message>
        <source>There are others that the search leaves out.</source>
        <translation>其他授权被搜索条件排除了。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Reading the orders…</source>
        <translation>正在读取申购单…</translation>
    </message>
    <message>
        <source>There are no orders yet.</source>
        <translation>还没有申购单。</translation>
    </message>
    <message>
        <source>Order devices here, or bring those that you ordered in the web console up to date.</source>
        <translation>可以在这里申购设备；在网页控制台申购的单据刷新后也会显示。</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation>取消申购</translation>
    </message>
    <message>
        <source>The order %1 will not be delivered. This cannot be undone.</source>
        <translation>申购单 %1 将不再发货，取消后不能恢复。</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Order, goods, supplier, tracking number or SN</source>
        <translation>申购单号、货品、厂商、物流单号或 SN</translation>
    </message>
    <message>
        <source>Search the orders</source>
        <translation>搜索申购单</translation>
    </message>
    <message>
        <source>Only open ones</source>
        <translation>只看未完成</translation>
    </message>
    <message>
        <source>Order devices…</source>
        <translation>新建申购…</translation>
    </message>
    <message>
        <source>Bind devices…</source>
        <translation>绑定设备…</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>申购单</translation>
    </message>
    <message>
        <source>Bindings</source>
        <translation>设备绑定</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Overview</source>
        <comment>under the icon on the rail, two characters in Chinese</comment>
        <translation>概览</translation>
    </message>
    <message>
        <source>%1 devices in all</source>
        <translation>共 %1 台设备</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>Silent for over 7 days</source>
        <translation>静默超过 7 天</translation>
    </message>
    <message>
        <source>Never online</source>
        <translation>从未上线</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>无网络</translation>
    </message>
    <message>
        <source>SIM expires within 30 days</source>
        <translation>流量卡 30 天内到期</translation>
    </message>
    <message>
        <source>Not bound</source>
        <translation>未绑定</translation>
    </message>
    <message>
        <source>Show these devices</source>
        <translation>查看这些设备</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Counting devices…</source>
        <translation>正在统计设备…</translation>
    </message>
    <message>
        <source>There are no devices yet.</source>
        <translation>还没有设备。</translation>
    </message>
    <message>
        <source>They appear here after the first sync, or after the import of a file.</source>
        <translation>完成首次同步或导入文件后，这里会显示设备概况。</translation>
    </message>
    <message>
        <source>Go to accounts</source>
        <translation>前往账号管理</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>数据更新于%1</translation>
    </message>
    <message>
        <source>Running tasks</source>
        <translation>进行中的任务</translation>
    </message>
    <message>
        <source>Rights ending in 30 days</source>
        <translation>30 天内到期的授权</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::Participants</name>
    <message>
        <source>Devices that are left out</source>
        <translation>不会操作的设备</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>It is in another account.</source>
        <translation>属于其他账号。</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>另有 %Ln 台</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at the devices…</source>
        <translation>正在核对设备…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) of “%1”.</source>
        <translation>
            <numerusform>“%1”的 %Ln 台设备。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are left out:</source>
        <translation>
            <numerusform>以下 %Ln 台不会操作：</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::PlanForm</name>
    <message>
        <source>not told</source>
        <translation>未提供</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>wave: devices</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln wave(s):</source>
        <translation>
            <numerusform>共 %Ln 批：</numerusform>
        </translation>
    </message>
    <message>
        <source>Give the task a name.</source>
        <translation>请填写任务名称。</translation>
    </message>
    <message>
        <source>The start lies in the past.</source>
        <translation>开始时间已过。</translation>
    </message>
    <message>
        <source>The end must come after the start.</source>
        <translation>截止时间必须晚于开始时间。</translation>
    </message>
    <message>
        <source>The shares must rise, and the last one be 100: for instance 1, 10, 30, 100.</source>
        <translation>比例须逐批递增，最后一批为 100，例如 1, 10, 30, 100。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>任务名称</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>立即开始</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>定时开始</translation>
    </message>
    <message>
        <source>Give up after</source>
        <translation>截止时间</translation>
    </message>
    <message>
        <source>Download over Wi-Fi only</source>
        <translation>仅在 Wi-Fi 下下载</translation>
    </message>
    <message>
        <source>Waves</source>
        <translation>分批</translation>
    </message>
    <message>
        <source>All at once</source>
        <translation>全部一次下发</translation>
    </message>
    <message>
        <source>By shares, %</source>
        <translation>按比例（%）</translation>
    </message>
    <message>
        <source>By shop</source>
        <translation>按门店</translation>
    </message>
    <message>
        <source>By city</source>
        <translation>按城市</translation>
    </message>
    <message>
        <source>By model</source>
        <translation>按机型</translation>
    </message>
    <message>
        <source>Shares in percent</source>
        <translation>各批累计比例</translation>
    </message>
    <message>
        <source>Gates</source>
        <translation>放行条件</translation>
    </message>
    <message>
        <source>Next wave when so many of a wave have succeeded, %</source>
        <translation>本批成功率达到多少后启动下一批（%）</translation>
    </message>
    <message>
        <source>Pause when more of a wave fail, % (0: never)</source>
        <translation>本批失败率超过多少时自动暂停（%，0 为不限）</translation>
    </message>
    <message>
        <source>Pause at so many failures of a wave (0: any number)</source>
        <translation>本批失败达到多少台时自动暂停（0 为不限）</translation>
    </message>
    <message>
        <source>Hold before each wave until I have looked</source>
        <translation>每批开始前等我确认</translation>
    </message>
    <message>
        <source>This program starts the waves: it must be running, or “tapfleetctl task run” in its place. After a crash or a restart it goes on where it was.</source>
        <translation>各批由本程序依次启动：请保持本程序运行，或用命令 tapfleetctl task run 代替。异常退出或重启后会从中断处继续。</translation>
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
        <translation>终端号</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::PosterDialog</name>
    <message>
        <source>Choose an image…</source>
        <translation>选择图片…</translation>
    </message>
    <message>
        <source>Place a poster</source>
        <translation>投放海报</translation>
    </message>
    <message>
        <source>Upright screens</source>
        <translation>竖屏</translation>
    </message>
    <message>
        <source>Wide screens</source>
        <translation>横屏</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Made for</source>
        <translation>适用屏幕</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>投放身份</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>展示位置</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Preview on a screen</source>
        <translation>屏幕预览</translation>
    </message>
    <message>
        <source>Drop a PNG or JPEG image here, or click to choose one.</source>
        <translation>将 PNG 或 JPEG 图片拖到这里，或点击选择。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose an image</source>
        <translation>选择图片</translation>
    </message>
    <message>
        <source>Images (%1)</source>
        <translation>图片 (%1)</translation>
    </message>
    <message>
        <source>It is not known what they show already: %1</source>
        <translation>无法查询这些设备已投放的海报：%1</translation>
    </message>
    <message>
        <source>None of them shows another poster.</source>
        <translation>这些设备目前没有其他海报。</translation>
    </message>
    <message>
        <source>Choose another image…</source>
        <translation>更换图片…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them show another poster already; both take turns.</source>
        <translation>
            <numerusform>其中 %Ln 台已有其他海报，将轮流展示。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Place on %Ln device(s)</source>
        <translation>
            <numerusform>投放到 %Ln 台设备</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::PostersModel</name>
    <message>
        <source>Own devices</source>
        <translation>自有设备</translation>
    </message>
    <message>
        <source>Devices served: %1</source>
        <translation>所服务的设备：%1</translation>
    </message>
    <message>
        <source>Poster</source>
        <translation>海报</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>展示位置</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::PostersTab</name>
    <message>
        <source>Posters</source>
        <translation>海报投放</translation>
    </message>
    <message>
        <source>Go to the devices</source>
        <translation>前往设备管理</translation>
    </message>
    <message>
        <source>Reading the posters…</source>
        <translation>正在读取海报…</translation>
    </message>
    <message>
        <source>There are no posters yet.</source>
        <translation>还没有投放海报。</translation>
    </message>
    <message>
        <source>Choose devices on the devices page, then “Operate”, “Place a poster…”: an image on their screens for some days.</source>
        <translation>在设备页选中设备，点“运营”中的“投放海报…”：图片会在设备屏幕上展示若干天。</translation>
    </message>
    <message>
        <source>Take the poster down</source>
        <translation>下线海报</translation>
    </message>
    <message>
        <source>Take it down</source>
        <translation>下线</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Show the devices</source>
        <translation>查看设备</translation>
    </message>
    <message>
        <source>Open the image</source>
        <translation>打开图片</translation>
    </message>
    <message>
        <source>Take it down…</source>
        <translation>下线…</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Devices of the poster</source>
        <translation>海报的设备</translation>
    </message>
    <message numerus="yes">
        <source>“%1” disappears from %Ln device(s). It cannot be put back, only placed anew.</source>
        <translation>
            <numerusform>“%1”将从 %Ln 台设备上下线。下线后无法恢复，只能重新投放。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::PreflightView</name>
    <message>
        <source>Checking each device…</source>
        <translation>正在逐台预检…</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Foreseen</source>
        <translation>预检结果</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>依据时间</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>处理办法</translation>
    </message>
    <message>
        <source>What is foreseen</source>
        <translation>预检结果</translation>
    </message>
    <message>
        <source>Copy these SNs</source>
        <translation>复制这些 SN</translation>
    </message>
    <message>
        <source>%1 of %2 devices are ready and will be sent; %3 will not.</source>
        <translation>%2 台设备中有 %1 台可以下发，另外 %3 台不会下发。</translation>
    </message>
    <message>
        <source>Other tasks are known as of %1.</source>
        <translation>其他任务的情况截至 %1。</translation>
    </message>
    <message>
        <source>Other tasks have not been read: a device that is in one is refused only when it is sent.</source>
        <translation>尚未读取其他任务：正在其他任务中的设备要到下发时才会被拒绝。</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::PublicUpgrade</name>
    <message numerus="yes">
        <source>App %1 is upgraded to version %2 on %Ln device(s), at once.</source>
        <translation>
            <numerusform>将立即把 %Ln 台设备上的应用 %1 升级到版本 %2。</numerusform>
        </translation>
    </message>
    <message>
        <source>The public method answers only that the upgrade was accepted: there is no task id, no progress and no way to call it back. Whether a device was upgraded shows only on the device.</source>
        <translation>公开接口只返回“已受理”：没有任务编号、没有进度，也无法撤回。是否升级成功只能在设备上确认。</translation>
    </message>
    <message>
        <source>Type the number of devices to go on: %1</source>
        <translation>请输入设备台数以继续：%1</translation>
    </message>
    <message>
        <source>Upgrade an app</source>
        <translation>升级应用</translation>
    </message>
    <message>
        <source>App and devices</source>
        <translation>应用与设备</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message numerus="yes">
        <source>Upgrade %Ln device(s)</source>
        <translation>
            <numerusform>升级 %Ln 台设备</numerusform>
        </translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>账号：%1</translation>
    </message>
    <message>
        <source>App: %1</source>
        <translation>应用：%1</translation>
    </message>
    <message>
        <source>Version: %1</source>
        <translation>版本：%1</translation>
    </message>
    <message>
        <source>Devices: %1</source>
        <translation>设备：%1</translation>
    </message>
    <message>
        <source>Sorted out: %1</source>
        <translation>已剔除：%1</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>App id</source>
        <translation>应用 ID</translation>
    </message>
    <message>
        <source>Target version</source>
        <translation>目标版本</translation>
    </message>
    <message>
        <source>Number of devices</source>
        <translation>设备台数</translation>
    </message>
    <message>
        <source>Paste SNs, one a line or as a column of a sheet, or take a saved list. With the public methods nothing can be checked beforehand.</source>
        <translation>粘贴 SN（每行一个，或表格中的一列），或选择已保存的列表。公开接口无法事先预检。</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::QrCode</name>
    <message>
        <source>QR code</source>
        <translation>二维码</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::QueryList</name>
    <message>
        <source>Mine</source>
        <translation>我的查询</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Save the query</source>
        <translation>保存查询</translation>
    </message>
    <message>
        <source>Name of the query</source>
        <translation>查询名称</translation>
    </message>
    <message>
        <source>Rename the query</source>
        <translation>重命名查询</translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation>已删除“%1”。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::ReceiptDialog</name>
    <message>
        <source>Take back the last scan</source>
        <translation>撤销上一次扫描</translation>
    </message>
    <message>
        <source>Confirm receipt of %1</source>
        <translation>确认收货 %1</translation>
    </message>
    <message>
        <source>Scan each device&apos;s SN, or paste several. Only devices of this order are confirmed; they belong to this account then.</source>
        <translation>逐台扫描 SN，或一次粘贴多个。只确认本单的设备，确认后设备归这个账号所有。</translation>
    </message>
    <message>
        <source>SN, then Enter</source>
        <translation>扫描或输入 SN，回车</translation>
    </message>
    <message>
        <source>Scanned SN</source>
        <translation>扫描的 SN</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 belongs to this order.</source>
        <translation>%1 属于本单。</translation>
    </message>
    <message>
        <source>%1 was scanned before.</source>
        <translation>%1 已扫描过。</translation>
    </message>
    <message>
        <source>%1 is not in this order. It will not be confirmed.</source>
        <translation>%1 不在本单，不会确认收货。</translation>
    </message>
    <message>
        <source>%1 · not in this order</source>
        <translation>%1 · 不在本单</translation>
    </message>
    <message>
        <source>%1 · not scanned</source>
        <translation>%1 · 未扫描</translation>
    </message>
    <message numerus="yes">
        <source>I accept that %n devices are missing; they can be confirmed later</source>
        <translation>
            <numerusform>还缺 %n 台，先确认已到的，其余以后再确认</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Confirm receipt of %n devices</source>
        <translation>
            <numerusform>确认收货 %n 台</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was received before.</source>
        <translation>%1 此前已确认收货。</translation>
    </message>
    <message>
        <source>%1 · received before</source>
        <translation>%1 · 此前已收货</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::RecordDialog</name>
    <message>
        <source>Raw record of %1</source>
        <translation>%1 的原始记录</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::Refusal</name>
    <message>
        <source>Console for merchants</source>
        <translation>打开商家平台</translation>
    </message>
    <message>
        <source>Console for service providers</source>
        <translation>打开服务商平台</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::RemoveDialog</name>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) of “%1” leave this computer.</source>
        <translation>
            <numerusform>将从本机移除“%1”的 %n 台设备。</numerusform>
        </translation>
    </message>
    <message>
        <source>The devices in the cloud are not touched, and their list can be fetched again. What was kept only here cannot: the history of changes, and the keys that were saved for this account.</source>
        <translation>云端的设备不受影响，设备列表可以重新同步。仅保存在本机的变更历史和该账号的密钥将无法恢复。</translation>
    </message>
    <message>
        <source>Type the account&apos;s name to remove it: %1</source>
        <translation>请输入账号名称以确认移除：%1</translation>
    </message>
    <message>
        <source>Remove account</source>
        <translation>移除账号</translation>
    </message>
    <message>
        <source>The devices of “%1” leave this computer.</source>
        <translation>“%1”的设备将从这台电脑移除。</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::RetryDialog</name>
    <message>
        <source>All failed devices</source>
        <translation>全部失败设备</translation>
    </message>
    <message>
        <source>Only where it may pass by itself: downloads, offline, restarts</source>
        <translation>仅可能自行恢复的：下载、离线、重启</translation>
    </message>
    <message>
        <source>Retry the failed devices</source>
        <translation>重试失败设备</translation>
    </message>
    <message>
        <source>Leave out devices with so many attempts:</source>
        <translation>不再重试已尝试此次数的设备：</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>Retry %Ln device(s)</source>
        <translation>
            <numerusform>重试 %Ln 台</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed device(s) are left out.</source>
        <translation>
            <numerusform>%Ln 台失败设备不重试。</numerusform>
        </translation>
    </message>
    <message>
        <source>Let devices rest first: 5 minutes after a failure, twice as long after each further one</source>
        <translation>先间隔一段时间：失败后 5 分钟，之后每次加倍</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::RevokeDialog</name>
    <message>
        <source>Revoke the authorisation</source>
        <translation>撤销授权</translation>
    </message>
    <message numerus="yes">
        <source>%1 loses its rights on %Ln device(s).</source>
        <translation>
            <numerusform>%1 将失去 %Ln 台设备的权限。</numerusform>
        </translation>
    </message>
    <message>
        <source>It can no longer use: %1. A revoked authorisation cannot be taken up again, only made anew.</source>
        <translation>对方将不能再使用：%1。撤销后无法恢复，只能重新发起授权。</translation>
    </message>
    <message>
        <source>Type the number of devices to go on: %1</source>
        <translation>请输入设备台数以继续：%1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>Revoke on %Ln device(s)</source>
        <translation>
            <numerusform>撤销 %Ln 台设备的授权</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::RolloutView</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Reading the roll-outs…</source>
        <translation>正在读取分批发布…</translation>
    </message>
    <message>
        <source>Nothing has been rolled out in waves yet.</source>
        <translation>还没有分批发布。</translation>
    </message>
    <message>
        <source>A task can begin with a few devices and go on by itself while all goes well.</source>
        <translation>任务可以先从少量设备开始，一切正常时自动继续下一批。</translation>
    </message>
    <message>
        <source>New task…</source>
        <translation>新建任务…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a roll-out and its state</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <comment>action, app, version</comment>
        <translation>%1 %2 %3</translation>
    </message>
    <message numerus="yes">
        <source> · %Ln device(s) in all</source>
        <translation>
            <numerusform> · 共 %Ln 台</numerusform>
        </translation>
    </message>
    <message>
        <source>Another program on this machine runs this account&apos;s roll-outs.</source>
        <translation>本机的另一个程序正在推进此账号的分批发布。</translation>
    </message>
    <message>
        <source>It stands still: %1</source>
        <translation>已停住：%1</translation>
    </message>
    <message>
        <source>This program runs it: keep it open. After it was closed it goes on at the next start.</source>
        <translation>由本程序推进，请保持打开。关闭后，下次启动时接着进行。</translation>
    </message>
    <message>
        <source>No program runs it at the moment.</source>
        <translation>目前没有程序在推进。</translation>
    </message>
    <message>
        <source>Continue: the paused task goes on, and the waves after it.</source>
        <translation>继续：已暂停的任务接着进行，之后是后面的批次。</translation>
    </message>
    <message numerus="yes">
        <source>Continue: the wave “%1” with %Ln device(s) starts now.</source>
        <translation>
            <numerusform>继续：批次“%1”立即开始，共 %Ln 台。</numerusform>
        </translation>
    </message>
    <message>
        <source>Pause: no wave is started and the running task is paused.</source>
        <translation>暂停：不再开始新批次，正在进行的任务也会暂停。</translation>
    </message>
    <message>
        <source>Stop: nothing more is started, for good.</source>
        <translation>停止：不再开始任何批次，且不能恢复。</translation>
    </message>
    <message>
        <source>It is over: nothing more can be decided.</source>
        <translation>已结束，不能再操作。</translation>
    </message>
    <message>
        <source>Stop the roll-out</source>
        <translation>停止分批发布</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) of waves that have not begun will not get it.</source>
        <translation>
            <numerusform>尚未开始的批次中，%Ln 台将不会收到。</numerusform>
        </translation>
    </message>
    <message>
        <source>What is running comes to its end, unless it is canceled as a task. A stopped roll-out cannot go on.</source>
        <translation>正在进行的会执行完，除非在任务中取消。停止后不能继续。</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Roll-outs</source>
        <translation>分批发布</translation>
    </message>
    <message>
        <source>Waves</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Enter opens the wave&apos;s task</source>
        <translation>按回车打开该批次的任务</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>停止…</translation>
    </message>
    <message>
        <source>Next wave</source>
        <translation>下一批</translation>
    </message>
    <message numerus="yes">
        <source>Next wave: “%1” with %Ln device(s) starts now, without waiting for the gate.</source>
        <translation>
            <numerusform>下一批：不等放行条件，立即开始“%1”（%Ln 台）。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::RolloutsModel</name>
    <message>
        <source>Roll-out</source>
        <translation>分批发布</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Waves done</source>
        <translation>已完成批次</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::SavedLists</name>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Saved lists</source>
        <translation>已保存的列表</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename the list</source>
        <translation>重命名列表</translation>
    </message>
    <message>
        <source>Name of the list</source>
        <translation>列表名称</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1（副本）</translation>
    </message>
    <message>
        <source>%1 (copy %2)</source>
        <translation>%1（副本 %2）</translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation>已删除 %1。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::ScanLine</name>
    <message>
        <source>Scanned SN</source>
        <translation>扫描的 SN</translation>
    </message>
    <message>
        <source>Scan, or type an SN and press Return</source>
        <translation>扫码，或输入 SN 后按回车</translation>
    </message>
    <message>
        <source>End scanning</source>
        <translation>结束扫码</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::SchemaPanel</name>
    <message>
        <source>What can be read</source>
        <translation>可读取的数据</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Settings</source>
        <comment>on the rail, two characters in Chinese</comment>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::SnListDialog</name>
    <message>
        <source>SN lists</source>
        <translation>SN 列表</translation>
    </message>
    <message>
        <source>Looked up in the data on this computer, %1</source>
        <comment>%1: 3 minutes ago</comment>
        <translation>核对依据：本机数据，%1</translation>
    </message>
    <message>
        <source>Looked up in the data on this computer</source>
        <translation>核对依据：本机数据</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>扫码</translation>
    </message>
    <message>
        <source>SNs from the clipboard, one a line or with commas between (Ctrl+V)</source>
        <translation>剪贴板中的 SN，每行一个或以逗号分隔（Ctrl+V）</translation>
    </message>
    <message>
        <source>CSV, XLSX or text; the column is found by its title</source>
        <translation>CSV、XLSX 或文本，按表头自动识别 SN 列</translation>
    </message>
    <message>
        <source>A scanner that types like a keyboard: one SN a Return</source>
        <translation>键盘模式的扫码枪，每次回车为一个 SN</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>核对结果</translation>
    </message>
    <message>
        <source>Against the cloud</source>
        <translation>与云端对账</translation>
    </message>
    <message>
        <source>Rows of the list</source>
        <translation>列表行</translation>
    </message>
    <message>
        <source>Take the suggestion</source>
        <translation>采纳建议</translation>
    </message>
    <message>
        <source>Show in the table</source>
        <translation>在表格中显示</translation>
    </message>
    <message>
        <source>A CSV with the reasons that can be put right and opened here again</source>
        <translation>附原因的 CSV，修改后可再次打开</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败行</translation>
    </message>
    <message>
        <source>Open an SN list</source>
        <translation>打开 SN 列表</translation>
    </message>
    <message>
        <source>SN lists (*.csv *.tsv *.txt *.xlsx)</source>
        <translation>SN 列表 (*.csv *.tsv *.txt *.xlsx)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Save as a list</source>
        <translation>保存为列表</translation>
    </message>
    <message>
        <source>Name of the list. Filters name it as list:NAME.</source>
        <translation>列表名称，筛选时写作 list:名称。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>list, then a part such as: missing in the cloud</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Save rows</source>
        <translation>保存行</translation>
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
        <translation>剪贴板中没有 SN。</translation>
    </message>
    <message>
        <source>Pasted SNs</source>
        <translation>粘贴的 SN</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Missing in the cloud</source>
        <translation>云端缺少</translation>
    </message>
    <message>
        <source>Only in the cloud</source>
        <translation>云端多出</translation>
    </message>
    <message>
        <source>Of another owner</source>
        <translation>所有者不符</translation>
    </message>
    <message>
        <source>No list is open</source>
        <translation>未打开列表</translation>
    </message>
    <message>
        <source>%1 (not saved)</source>
        <translation>%1（未保存）</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>打开其他文件…</translation>
    </message>
    <message>
        <source>Loading devices…</source>
        <translation>正在加载设备…</translation>
    </message>
    <message>
        <source>There are no devices to look SNs up in.</source>
        <translation>还没有可供核对的设备。</translation>
    </message>
    <message>
        <source>Synchronise an account or import a file from the web console first.</source>
        <translation>请先同步账号，或导入从控制台下载的文件。</translation>
    </message>
    <message>
        <source>Paste SNs, open a file or scan.</source>
        <translation>粘贴 SN、打开文件或扫码。</translation>
    </message>
    <message>
        <source>Each row is looked up among your devices. Then the list can be saved and used in filters and tasks.</source>
        <translation>逐行与您的设备核对，之后可保存为列表，用于筛选和任务。</translation>
    </message>
    <message numerus="yes">
        <source>Looking up %Ln row(s)…</source>
        <translation>
            <numerusform>正在核对 %Ln 行…</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing scanned yet.</source>
        <translation>尚未扫码。</translation>
    </message>
    <message>
        <source>There is no such difference.</source>
        <translation>没有这类差异。</translation>
    </message>
    <message>
        <source>The list has no rows.</source>
        <translation>列表中没有行。</translation>
    </message>
    <message>
        <source>Take all suggestions (%1)</source>
        <translation>采纳全部建议（%1）</translation>
    </message>
    <message>
        <source>Save failed rows (%1)…</source>
        <translation>保存失败行（%1）…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Save as a list…</source>
        <translation>保存为列表…</translation>
    </message>
    <message>
        <source>Make a list of these…</source>
        <translation>将这些行存为列表…</translation>
    </message>
    <message>
        <source>Save the list first</source>
        <translation>请先保存列表</translation>
    </message>
    <message>
        <source>Scanned SNs</source>
        <translation>扫描的 SN</translation>
    </message>
    <message>
        <source>already scanned as row %1</source>
        <translation>已扫过，是第 %1 行</translation>
    </message>
    <message numerus="yes">
        <source>%1 was saved, %Ln row(s).</source>
        <translation>
            <numerusform>已保存 %1，共 %Ln 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>改为 %1</translation>
    </message>
    <message>
        <source>Copy the SN</source>
        <translation>复制 SN</translation>
    </message>
    <message>
        <source>Scans or corrections are not saved. Close all the same?</source>
        <translation>扫码或修改的内容尚未保存，仍要关闭吗？</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>不保存并关闭</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) that were not saved were put aside.</source>
        <translation>
            <numerusform>未保存的 %Ln 行已搁置。</numerusform>
        </translation>
    </message>
    <message>
        <source>Return to them</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>A list named %1 exists. Replace its %2 rows by these %3?</source>
        <translation>已有名为 %1 的清单。用这 %3 行替换它的 %2 行吗？</translation>
    </message>
    <message>
        <source>That is over 30 % fewer: it may be the wrong file.</source>
        <translation>比原来少 30 % 以上，可能选错了文件。</translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln row(s).</source>
        <translation>
            <numerusform>已导出 %Ln 行。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::SnRowsModel</name>
    <message>
        <source>Row</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Not in the list</source>
        <translation>不在列表中</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::SqlPage</name>
    <message>
        <source>SQL queries</source>
        <translation>SQL 查询</translation>
    </message>
    <message>
        <source>SQL</source>
        <comment>under the icon on the rail, two characters in Chinese</comment>
        <translation>查询</translation>
    </message>
    <message numerus="yes">
        <source>At most %n second(s)</source>
        <translation>
            <numerusform>最多 %n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n minute(s)</source>
        <translation>
            <numerusform>最多 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the first %1 rows were read: there are more. Ask for less with WHERE or LIMIT.</source>
        <translation>只读取了前 %1 行，还有更多。请用 WHERE 或 LIMIT 缩小范围。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>There is no account yet.</source>
        <translation>还没有账号。</translation>
    </message>
    <message>
        <source>Queries read what was fetched of an account&apos;s devices.</source>
        <translation>查询读取的是已同步到本机的账号数据。</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>添加账号</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>正在运行…</translation>
    </message>
    <message>
        <source>The statement brought no rows.</source>
        <translation>语句没有返回任何行。</translation>
    </message>
    <message>
        <source>Its conditions fit nothing.</source>
        <translation>没有符合条件的数据。</translation>
    </message>
    <message>
        <source>Run the statement to see its rows.</source>
        <translation>运行语句后在此查看结果。</translation>
    </message>
    <message>
        <source>Ctrl+Enter runs it. It can read everything at the left, and change nothing.</source>
        <translation>按 Ctrl+Enter 运行。语句可读取左侧列出的数据，不能修改任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>query.csv</source>
        <translation>查询.csv</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON 行 (*.jsonl)</translation>
    </message>
    <message>
        <source>Tab-separated files (*.tsv)</source>
        <translation>制表符分隔文件 (*.tsv)</translation>
    </message>
    <message>
        <source>Markdown tables (*.md)</source>
        <translation>Markdown 表格 (*.md)</translation>
    </message>
    <message>
        <source>The rows tell no SN.</source>
        <translation>结果中没有 SN。</translation>
    </message>
    <message>
        <source>SQL result</source>
        <comment>the name of a saved SN list</comment>
        <translation>SQL 查询结果</translation>
    </message>
    <message>
        <source>These are too many cells to copy: export them.</source>
        <translation>单元格太多，无法复制，请导出。</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>时间限制</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Run the statement (Ctrl+Enter)</source>
        <translation>运行语句 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Export the rows (Ctrl+E)</source>
        <translation>导出结果 (Ctrl+E)</translation>
    </message>
    <message>
        <source>Open as device filter</source>
        <translation>以设备筛选打开</translation>
    </message>
    <message>
        <source>Show the devices of the column sn on the page of devices</source>
        <translation>在设备页面显示 sn 列中的设备</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>语句</translation>
    </message>
    <message>
        <source>SELECT … FROM devices WHERE …</source>
        <translation>SELECT … FROM devices WHERE …</translation>
    </message>
    <message>
        <source>Rows of the statement</source>
        <translation>语句的结果</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a place in the statement and what is wrong there</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::SqlResultModel</name>
    <message>
        <source>NULL: not told</source>
        <translation>NULL：未提供</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::StatusStrip</name>
    <message>
        <source>Sync now (F5)</source>
        <translation>立即同步（F5）</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>No account</source>
        <translation>没有账号</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n 个账号</numerusform>
        </translation>
    </message>
    <message>
        <source>cloud</source>
        <translation>云端</translation>
    </message>
    <message>
        <source>export file</source>
        <translation>导出文件</translation>
    </message>
    <message>
        <source>Some not synced yet, the rest synced %1 · Source: %2</source>
        <translation>部分账号尚未同步，其余已同步 %1 · 来源 %2</translation>
    </message>
    <message>
        <source>Synced %1 · Source: %2</source>
        <translation>已同步 %1 · 来源 %2</translation>
    </message>
    <message>
        <source>Not synced yet</source>
        <translation>尚未同步</translation>
    </message>
    <message>
        <source>Offline · %1</source>
        <translation>离线 · %1</translation>
    </message>
    <message>
        <source>Sync failed · %1</source>
        <translation>同步失败 · %1</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>Not connected yet</source>
        <translation>尚未连接</translation>
    </message>
    <message>
        <source>Why the sync did not work</source>
        <translation>同步失败原因</translation>
    </message>
    <message>
        <source>What was fetched before can still be read, filtered and exported.</source>
        <translation>已同步的数据仍可查看、筛选和导出。</translation>
    </message>
    <message>
        <source>Sync again</source>
        <translation>重新同步</translation>
    </message>
    <message>
        <source>public API</source>
        <translation>公开接口</translation>
    </message>
    <message>
        <source>export files</source>
        <translation>导出文件</translation>
    </message>
    <message>
        <source> and </source>
        <comment>between sources of data</comment>
        <translation>和</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::SupplierDialog</name>
    <message>
        <source>Supplier of %1&apos;s devices</source>
        <translation>“%1”的设备供应商</translation>
    </message>
    <message numerus="yes">
        <source>The public methods find %Ln device(s) only with the supplier or the item beside the SN. Give one of the two; it is remembered for this account. Several suppliers are given one after the other: each device keeps the one that answers.</source>
        <translation>
            <numerusform>开放平台接口查询其中 %Ln 台设备时，除 SN 外还需要供应商ID或物品ID。填写其一即可，此账号会记住。如有多个供应商，请逐个填写，每台设备会记住查询成功的那一个。</numerusform>
        </translation>
    </message>
    <message>
        <source>From the purchase order or the device&apos;s label</source>
        <translation>见申购单或设备标签</translation>
    </message>
    <message>
        <source>Supplier ID</source>
        <translation>供应商ID</translation>
    </message>
    <message>
        <source>Item ID</source>
        <translation>物品ID</translation>
    </message>
    <message>
        <source>Remember and synchronise</source>
        <translation>保存并同步</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::SyncCard</name>
    <message>
        <source>Password, if it asks for one</source>
        <translation>密码（如需要）</translation>
    </message>
    <message>
        <source>A password is kept</source>
        <translation>已保存密码</translation>
    </message>
    <message>
        <source>Own certificate authority</source>
        <translation>自有 CA 证书</translation>
    </message>
    <message>
        <source>For a network that inspects connections. Every connection is still verified.</source>
        <translation>用于会检查加密连接的公司网络。所有连接仍会校验证书。</translation>
    </message>
    <message>
        <source>Believed beside those of the system: %1</source>
        <translation>除系统证书外还信任：%1</translation>
    </message>
    <message>
        <source>Choose a certificate</source>
        <translation>选择证书</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>证书 (*.pem *.crt *.cer);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Kept. It holds from the next sync on.</source>
        <translation>已保存，下次同步起生效。</translation>
    </message>
    <message>
        <source>Sync and network</source>
        <translation>同步与网络</translation>
    </message>
    <message>
        <source>Sync by itself</source>
        <translation>自动同步</translation>
    </message>
    <message>
        <source>While the program runs. Only what has changed is fetched.</source>
        <translation>程序运行期间自动同步，只拉取有变化的数据。</translation>
    </message>
    <message>
        <source>Only when I ask</source>
        <translation>仅手动同步</translation>
    </message>
    <message numerus="yes">
        <source>Every %n minutes</source>
        <translation>
            <numerusform>每 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>网络代理</translation>
    </message>
    <message>
        <source>The way to the gateway. Addresses on this computer are reached directly.</source>
        <translation>访问网关所用的代理。本机地址始终直连。</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不使用代理</translation>
    </message>
    <message>
        <source>Own HTTP proxy</source>
        <translation>自定义 HTTP 代理</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Address of the proxy</source>
        <translation>代理地址</translation>
    </message>
    <message>
        <source>Port of the proxy</source>
        <translation>代理端口</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>User of the proxy</source>
        <translation>代理用户名</translation>
    </message>
    <message>
        <source>Password of the proxy</source>
        <translation>代理密码</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::SyncJobs</name>
    <message>
        <source>Stopped. The next sync goes on from here.</source>
        <translation>已停止，下次同步从断点继续。</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>没有变化。</translation>
    </message>
    <message>
        <source>%1 new, %2 changed, %3 gone.</source>
        <translation>新增 %1 台，变更 %2 台，减少 %3 台。</translation>
    </message>
    <message>
        <source>Sync %1</source>
        <translation>同步 %1</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::TaskChips</name>
    <message>
        <source>Not verified %1</source>
        <comment>reported success and was found otherwise: a number</comment>
        <translation>未验证 %1</translation>
    </message>
    <message>
        <source>All %1</source>
        <comment>devices of a task: a number</comment>
        <translation>全部 %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a counter and its number</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Reported success, but the last sync found another version or no app</source>
        <translation>已上报成功，但上次同步读到的是其他版本或没有该应用</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::TaskDetailPane</name>
    <message>
        <source>Devices as of %1</source>
        <translation>设备数据截至 %1</translation>
    </message>
    <message>
        <source>Devices not read yet</source>
        <translation>尚未读取设备</translation>
    </message>
    <message>
        <source>Learn more</source>
        <translation>了解更多</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <comment>action, app, version</comment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>Start on boot</source>
        <translation>开机自启</translation>
    </message>
    <message>
        <source>Wi-Fi only</source>
        <translation>仅 Wi-Fi</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>截止 %1</translation>
    </message>
    <message>
        <source>Task %1</source>
        <translation>任务编号 %1</translation>
    </message>
    <message>
        <source>The last act is still being sent.</source>
        <translation>上一个操作还在发送。</translation>
    </message>
    <message>
        <source>The task has ended. Clone it to distribute the same to other devices.</source>
        <translation>任务已结束。可克隆后向其他设备分发。</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>No device of it has failed.</source>
        <translation>没有失败的设备。</translation>
    </message>
    <message>
        <source>The same app and terms for devices that you choose</source>
        <translation>用同样的应用和设置，另选设备分发</translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln SN(s)</source>
        <translation>
            <numerusform>复制 %Ln 个 SN</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>关闭详情</translation>
    </message>
    <message>
        <source>Search SN</source>
        <translation>搜索 SN</translation>
    </message>
    <message>
        <source>Devices of the task</source>
        <translation>任务的设备</translation>
    </message>
    <message>
        <source>Parts of the task</source>
        <translation>任务分区</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Failures compared</source>
        <translation>失败对比</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>取消任务…</translation>
    </message>
    <message>
        <source>Retry failed…</source>
        <translation>重试失败…</translation>
    </message>
    <message>
        <source>Clone…</source>
        <translation>克隆…</translation>
    </message>
    <message>
        <source>Export result…</source>
        <translation>导出结果…</translation>
    </message>
    <message>
        <source>Show on devices page</source>
        <translation>在设备页查看</translation>
    </message>
    <message>
        <source>Export the result</source>
        <translation>导出结果</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON 行 (*.jsonl)</translation>
    </message>
    <message>
        <source>Markdown tables (*.md)</source>
        <translation>Markdown 表格 (*.md)</translation>
    </message>
    <message>
        <source>task-%1.csv</source>
        <comment>name of a file: a task&apos;s id</comment>
        <translation>任务-%1.csv</translation>
    </message>
    <message numerus="yes">
        <source>%Ln SN(s) copied.</source>
        <translation>
            <numerusform>已复制 %Ln 个 SN。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::TaskDevicesModel</name>
    <message>
        <source>The last sync found version %1.</source>
        <translation>上次同步读到的版本是 %1。</translation>
    </message>
    <message>
        <source>The last sync did not find the app on the device.</source>
        <translation>上次同步时设备上没有该应用。</translation>
    </message>
    <message>
        <source>SN</source>
        <translation>SN</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试次数</translation>
    </message>
    <message>
        <source>Reported version</source>
        <translation>上报版本</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更新时间</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::TaskList</name>
    <message>
        <source>Distribution tasks have not been read for this account.</source>
        <translation>尚未读取此账号的分发任务。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln older task(s)</source>
        <translation>
            <numerusform>另有 %Ln 个更早的任务</numerusform>
        </translation>
    </message>
    <message>
        <source>No distribution task names this device.</source>
        <translation>没有包含此设备的分发任务。</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::TaskWizard</name>
    <message>
        <source>The SNs are on the clipboard. Send them to the owner, who authorises this account for app distribution on the authorisation page.</source>
        <translation>SN 已复制到剪贴板。请发给设备所有者，由其在授权页为本账号授予“应用分发”权限。</translation>
    </message>
    <message>
        <source>Reading what has changed…</source>
        <translation>正在读取最新数据…</translation>
    </message>
    <message>
        <source>The devices have been read again meanwhile, and fewer of them are ready. Look at it once more.</source>
        <translation>期间设备数据已更新，可下发的设备变少了，请再确认一次。</translation>
    </message>
    <message>
        <source>New distribution task</source>
        <translation>新建分发任务</translation>
    </message>
    <message>
        <source>App and version</source>
        <translation>应用与版本</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Preflight</source>
        <translation>预检</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message numerus="yes">
        <source>Uninstall from %Ln device(s)</source>
        <translation>
            <numerusform>从 %Ln 台设备卸载</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Distribute to %Ln device(s)</source>
        <translation>
            <numerusform>向 %Ln 台设备分发</numerusform>
        </translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>账号：%1</translation>
    </message>
    <message>
        <source>App: %1</source>
        <translation>应用：%1</translation>
    </message>
    <message>
        <source>Version: %1</source>
        <translation>版本：%1</translation>
    </message>
    <message>
        <source>Action: %1</source>
        <translation>操作：%1</translation>
    </message>
    <message>
        <source>Frozen: %1</source>
        <translation>已固定设备：%1</translation>
    </message>
    <message>
        <source>From: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>Sorted out: %1</source>
        <translation>已剔除：%1</translation>
    </message>
    <message>
        <source>Ready: %1</source>
        <translation>可下发：%1</translation>
    </message>
    <message>
        <source>Waves: %1</source>
        <translation>批次：%1</translation>
    </message>
    <message>
        <source>App</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>Starts on boot</source>
        <translation>开机自启</translation>
    </message>
    <message>
        <source>Not before %1</source>
        <translation>%1 开始</translation>
    </message>
    <message>
        <source>Starts at once</source>
        <translation>立即开始</translation>
    </message>
    <message>
        <source>Gives up after %1</source>
        <translation>%1 截止</translation>
    </message>
    <message>
        <source>Over Wi-Fi only</source>
        <translation>仅在 Wi-Fi 下下载</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln 台设备</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is removed from %Ln device(s). A device that has begun cannot be recalled.</source>
        <translation>
            <numerusform>将从 %Ln 台设备卸载“%1”。已开始执行的设备无法撤回。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 goes out to %Ln device(s). A device that has begun cannot be recalled.</source>
        <translation>
            <numerusform>将向 %Ln 台设备下发“%1”。已开始执行的设备无法撤回。</numerusform>
        </translation>
    </message>
    <message>
        <source>Type the number of devices to go on: %1</source>
        <translation>请输入设备台数以继续：%1</translation>
    </message>
    <message>
        <source>Number of devices</source>
        <translation>设备台数</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Start on boot</source>
        <translation>开机自启</translation>
    </message>
    <message>
        <source>Paste SNs, one a line or as a column of a sheet, or take a saved list. What is frozen here is what is sent: a filter that selects others later changes nothing.</source>
        <translation>粘贴 SN（每行一个，或表格中的一列），或选择已保存的列表。这里固定的设备就是下发的设备，之后筛选结果变化不会影响任务。</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::TasksModel</name>
    <message>
        <source>Told from 20 devices of earlier tasks on: fewer would be a guess.</source>
        <translation>以往任务满 20 台设备后才给出：更少就只是猜测。</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>App</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Expected to take</source>
        <translation>预计用时</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::TermsForm</name>
    <message>
        <source>What the other account may do</source>
        <translation>对方可以做什么</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 天</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 天</translation>
    </message>
    <message>
        <source>One year</source>
        <translation>1 年</translation>
    </message>
    <message>
        <source>No end date</source>
        <translation>长期有效</translation>
    </message>
    <message>
        <source>A day of my own</source>
        <translation>指定日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日期</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::TimelineView</name>
    <message>
        <source>Created</source>
        <translation>已创建</translation>
    </message>
    <message>
        <source>Created by %1</source>
        <translation>创建：%1</translation>
    </message>
    <message>
        <source>Starts at the earliest</source>
        <translation>最早开始</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>已开始</translation>
    </message>
    <message>
        <source>Its time was over</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Its time is over</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was sent: its state</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source> · %Ln device(s)</source>
        <translation>
            <numerusform> · %Ln 台</numerusform>
        </translation>
    </message>
    <message>
        <source> · %1 refused</source>
        <translation> · 拒绝 %1</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::TrendCard</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>无记录</translation>
    </message>
    <message>
        <source>Counted since today; the line grows with every day that has a sync.</source>
        <translation>从今天开始统计，之后每同步一天，曲线就多一个点。</translation>
    </message>
    <message numerus="yes">
        <source>%1 over %n days: from %2 to %3</source>
        <translation>
            <numerusform>近 %n 天的%1：从 %2 到 %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Online share</source>
        <translation>在线率</translation>
    </message>
    <message>
        <source>Silent for over 7 days</source>
        <translation>静默超过 7 天</translation>
    </message>
    <message>
        <source>All devices</source>
        <translation>设备总数</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::VersionBars</name>
    <message>
        <source>Week of %1</source>
        <translation>%1 当周</translation>
    </message>
    <message>
        <source>The history does not reach back so far.</source>
        <translation>历史记录未覆盖该时间。</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::ViewController</name>
    <message>
        <source>What was changed in “%1” is not saved.</source>
        <translation>“%1”的修改未保存。</translation>
    </message>
    <message>
        <source>Back to it</source>
        <translation>返回修改</translation>
    </message>
    <message>
        <source>“%1” is saved.</source>
        <translation>已保存“%1”。</translation>
    </message>
    <message>
        <source>Save as a view</source>
        <translation>存为视图</translation>
    </message>
    <message>
        <source>Filter, columns and order are kept under this name:</source>
        <translation>筛选条件、列和排序将以此名称保存：</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>“%1” is hidden.</source>
        <translation>已隐藏“%1”。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>“%1” is deleted.</source>
        <translation>已删除“%1”。</translation>
    </message>
    <message>
        <source>Import views</source>
        <translation>导入视图</translation>
    </message>
    <message>
        <source>Views (*.json)</source>
        <translation>视图文件 (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n view(s) of the file have names that are taken.</source>
        <translation>
            <numerusform>文件中有 %n 个视图与现有视图重名。</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>都保留</translation>
    </message>
    <message>
        <source>Replace mine</source>
        <translation>覆盖现有视图</translation>
    </message>
    <message numerus="yes">
        <source>%n view(s) imported.</source>
        <translation>
            <numerusform>已导入 %n 个视图。</numerusform>
        </translation>
    </message>
    <message>
        <source>Export views</source>
        <translation>导出视图</translation>
    </message>
    <message numerus="yes">
        <source>%n view(s) exported.</source>
        <translation>
            <numerusform>已导出 %n 个视图。</numerusform>
        </translation>
    </message>
    <message>
        <source>Save as a view…</source>
        <translation>存为视图…</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Import views…</source>
        <translation>导入视图…</translation>
    </message>
    <message>
        <source>Export my views…</source>
        <translation>导出我的视图…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Choose app and version…</source>
        <translation>选择应用和版本…</translation>
    </message>
    <message>
        <source>Copy to my views</source>
        <translation>复制到我的视图</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Show hidden views</source>
        <translation>显示已隐藏的视图</translation>
    </message>
    <message>
        <source>Back to the view before</source>
        <translation>返回上一个视图</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::ViewPanel</name>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>已保存的视图</translation>
    </message>
    <message>
        <source>More for views</source>
        <translation>更多视图操作</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Keep filter, columns and order in this view</source>
        <translation>将当前筛选条件、列和排序保存到此视图</translation>
    </message>
    <message>
        <source>Keep filter, columns and order as a new view</source>
        <translation>将当前筛选条件、列和排序存为新视图</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Back to the view as it was saved</source>
        <translation>恢复为已保存的视图</translation>
    </message>
    <message>
        <source>My views</source>
        <translation>我的视图</translation>
    </message>
    <message>
        <source>Common views</source>
        <translation>常用视图</translation>
    </message>
    <message>
        <source>choose…</source>
        <comment>of a view that asks for an app first</comment>
        <translation>待选择</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln 台设备</numerusform>
        </translation>
    </message>
    <message>
        <source>shown, changed</source>
        <translation>当前视图，有修改</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>当前视图</translation>
    </message>
    <message>
        <source>Save as</source>
        <comment>a new view</comment>
        <translation>另存为</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::WavesModel</name>
    <message>
        <source>%1 % succeeded, %2 % needed</source>
        <translation>成功 %1%，需 %2%</translation>
    </message>
    <message>
        <source>%1 % needed</source>
        <translation>需 %1%</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Before the next wave</source>
        <translation>进入下一批的条件</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source> · pauses at %1 failed</source>
        <translation> · 失败满 %1 台暂停</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::WelcomePage</name>
    <message>
        <source>Devices</source>
        <translation>设备管理</translation>
    </message>
    <message>
        <source>Where do your devices come from?</source>
        <translation>您的设备从哪里来？</translation>
    </message>
    <message>
        <source>Whatever you choose is kept on this computer, so that everything can be read without a network.</source>
        <translation>数据都保存在本机，没有网络也能查看。</translation>
    </message>
    <message>
        <source>Look around first</source>
        <translation>先看看演示</translation>
    </message>
    <message>
        <source>A demo fleet of 2,000 devices from a simulated gateway on this computer. It needs no account and stays apart from your own data.</source>
        <translation>由本机模拟网关提供的 2,000 台演示设备。无需账号，与您自己的数据互不影响。</translation>
    </message>
    <message>
        <source>Open the demo fleet</source>
        <translation>打开演示设备</translation>
    </message>
    <message>
        <source>Connect an account</source>
        <translation>接入账号</translation>
    </message>
    <message>
        <source>You have an app on the Alipay open platform with its keys, or a provider gave you the address of a gateway.</source>
        <translation>您在支付宝开放平台已有应用和密钥，或服务商提供了网关地址。</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>添加账号</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>A device list that you downloaded from the web console, as CSV or XLSX. No keys are needed.</source>
        <translation>从网页控制台下载的设备列表（CSV 或 XLSX），无需密钥。</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::WhenBar</name>
    <message>
        <source>What the last sync brought</source>
        <translation>最近一次同步</translation>
    </message>
    <message>
        <source>Since yesterday</source>
        <translation>昨天以来</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>Between two times</source>
        <translation>两个时间之间</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时间范围</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>What a sync brought</source>
        <translation>按某次同步查看</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::WifiDialog</name>
    <message>
        <source>Show the password</source>
        <translation>显示密码</translation>
    </message>
    <message>
        <source>Wi-Fi of %1</source>
        <translation>%1 的 Wi-Fi</translation>
    </message>
    <message>
        <source>empty for an open network</source>
        <translation>开放网络请留空</translation>
    </message>
    <message>
        <source>The password goes to the device and is not kept here. Until the device is in the new network it stays in the old one.</source>
        <translation>密码只发送给设备，不在本机保存。连上新网络之前，设备仍使用原网络。</translation>
    </message>
    <message>
        <source>New network</source>
        <translation>新网络</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Set the Wi-Fi</source>
        <translation>设置 Wi-Fi</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Asking the device&apos;s network…</source>
        <translation>正在查询设备的网络…</translation>
    </message>
    <message>
        <source>Sent. Waiting for the device…</source>
        <translation>已发送，等待设备答复…</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::WizardFrame</name>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Leave the wizard?</source>
        <translation>离开向导？</translation>
    </message>
    <message>
        <source>Nothing has been sent yet. What you have entered is lost.</source>
        <translation>尚未发送任何内容，已填写的内容将丢失。</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>留下</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::WriteActs</name>
    <message>
        <source>Send…</source>
        <translation>发送…</translation>
    </message>
    <message>
        <source>Shows first what has changed since it was prepared</source>
        <translation>发送前先显示自准备以来的变化</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
</context>
<context>
    <name>tapfleet::ui::WriteNote</name>
    <message>
        <source>%1 of %2 devices done, %3 refused.</source>
        <translation>已完成 %1 / %2 台，被拒绝 %3 台。</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>正在发送…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is done: its state</comment>
        <translation>%1：%2</translation>
    </message>
</context>
</TS>
