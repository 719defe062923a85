#include "base/errorcodes.h"
#include "exchange/knowledgereader.h"
#include "services/knowledgeservice.h"
#include "text/errortexts.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using services::KnowledgeService;

/// Whoever meets a code finds what it means, in their language.
class KnowledgeServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void knowsEveryCode_data();
    void knowsEveryCode();
    void takesACodeInAnySpelling_data();
    void takesACodeInAnySpelling();
    void takesNoOwnCodeForAnother();
    void namesNoCodeTwice();
    void hasTheSameEntriesInBothLanguages();
    void writesEachLanguageInItsOwnScript();
    void opensAPagesOwnEntry_data();
    void opensAPagesOwnEntry();
    void findsWords_data();
    void findsWords();
    void putsACodesOwnEntryFirst();
    void takesNothingInAWordForSyntax_data();
    void takesNothingInAWordForSyntax();
    void refusesAFileOfAnotherForm_data();
    void refusesAFileOfAnotherForm();

private:
    KnowledgeService &in(bool chinese) { return chinese ? *m_chinese : *m_english; }
    std::unique_ptr<KnowledgeService> m_chinese, m_english;
};

void KnowledgeServiceTest::initTestCase()
{
    auto chinese = KnowledgeService::open(QLocale(QLocale::Chinese, QLocale::China));
    QVERIFY2(chinese, chinese ? "" : qPrintable(chinese.error().detail));
    m_chinese = std::move(*chinese);
    auto english = KnowledgeService::open(QLocale(QLocale::English));
    QVERIFY2(english, english ? "" : qPrintable(english.error().detail));
    m_english = std::move(*english);
}

void KnowledgeServiceTest::knowsEveryCode_data()
{
    QTest::addColumn<QString>("code");
    // contract/fleet-service.md: look-ups, refusals, device errors, sub-codes.
    const QStringList contract =
        u"Z1010 1400 WIFI_PASSWORD WIFI_WEAK DNS CLOCK CARD_SUSPENDED CARD_EXPIRED NO_CARRIER NEVER_ONLINE "
        "DEVICE_KNOWN SCOPE_HELD OS_SUPPORTED COMPONENT_PRESENT MODEL_ALLOWED VERSION_LIVE DEVICE_ONLINE STORAGE_FREE "
        "NETWORK_POLICY "
        "TASK_REACHED DOWNLOADED INSTALLED "
        "OS_NOT_ANDROID COMPONENT_MISSING LIGHT_APP_UNINSTALL_UNSUPPORTED AUTO_START_NEEDS_ANT_OS ACTION_NOT_ALLOWED "
        "SCOPE_MISSING "
        "MODEL_NOT_ALLOWED OS_VERSION_TOO_LOW VERSION_NOT_LIVE APP_NOT_OPEN DOWNGRADE_NOT_ALLOWED NOT_INSTALLED "
        "DEVICE_NOT_FOUND "
        "DEVICE_NOT_ACTIVE IN_OTHER_TASK "
        "DOWNLOAD_TIMEOUT DOWNLOAD_CHECKSUM STORAGE_FULL INSTALL_SIGNATURE_MISMATCH INSTALL_PARSE_ERROR INSTALL_BLOCKED "
        "DEVICE_OFFLINE_EXPIRED REBOOT_FAILED UNKNOWN "
        "SN_AMBIGUOUS SIM_NOT_PLATFORM APP_NOT_FOUND ACCOUNT_NOT_FOUND GRANT_NOT_FOUND TASK_NOT_FOUND ORDER_NOT_FOUND "
        "COMMAND_NOT_FOUND "
        "NOT_OWNER GRANTEE_IS_SELF GRANT_EXPIRED TASK_STATE_CONFLICT ORDER_STATE_CONFLICT SN_NOT_IN_ORDER OUT_BIZ_NO_CONFLICT "
        "SYNC_TOKEN_EXPIRED CURSOR_EXPIRED PARAM_INVALID SYSTEM_ERROR "
        "20000 20001 40001 40002 40003 40004 40005 40006"_s.split(u' ');
    for (const QString &code : contract)
        QTest::newRow(qPrintable(code)) << code;
    for (const text::ErrorText &known : text::gatewayErrorTexts())
        QTest::newRow(known.code) << QString::fromLatin1(known.code);
    // Of the program's own codes those that a person outside it has to act on.
    static const QRegularExpression acted(u"^(key|certificate|aes|signature|answer|transport|public|secrets)\\."_s);
    for (const text::ErrorText &known : text::localErrorTexts()) {
        if (const QString code = QString::fromLatin1(known.code); acted.match(code).hasMatch())
            QTest::newRow(known.code) << code;
    }
}

void KnowledgeServiceTest::knowsEveryCode()
{
    QFETCH(QString, code);
    QVERIFY(m_chinese->byCode(code));
    QVERIFY(m_english->byCode(code));
}

void KnowledgeServiceTest::takesACodeInAnySpelling_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("id");
    QTest::newRow("as the device writes it") << u"CARD_EXPIRED"_s << u"card-expired"_s;
    QTest::newRow("in small letters, with blanks around") << u" card_expired "_s << u"card-expired"_s;
    QTest::newRow("behind the gateway's prefix") << u"isv.app-call-limited"_s << u"gateway-limit"_s;
    QTest::newRow("behind a prefix and a word") << u"ACQ.TRADE_SYSTEM_ERROR"_s << u"system-error"_s;
    QTest::newRow("a longer code whose end is a code too") << u"isv.missing-signature-config"_s << u"gateway-signature"_s;
}

void KnowledgeServiceTest::takesACodeInAnySpelling()
{
    QFETCH(QString, code);
    QFETCH(QString, id);
    const auto *entry = m_english->byCode(code);
    QVERIFY(entry);
    QCOMPARE(entry->id, id);
}

void KnowledgeServiceTest::takesNoOwnCodeForAnother()
{
    QVERIFY(!m_english->byCode(base::codes::ViewUnknown));
    QVERIFY(!m_english->byCode(QString()));
}

void KnowledgeServiceTest::namesNoCodeTwice()
{
    for (const bool chinese : {true, false}) {
        QStringList codes;
        for (const auto &entry : in(chinese).entries())
            codes.append(entry.codes);
        QCOMPARE(codes.removeDuplicates(), 0);
    }
}

void KnowledgeServiceTest::hasTheSameEntriesInBothLanguages()
{
    const auto &chinese = m_chinese->entries();
    const auto &english = m_english->entries();
    QCOMPARE(chinese.size(), english.size());
    for (std::size_t i = 0; i < chinese.size(); ++i) {
        QCOMPARE(chinese[i].id, english[i].id);
        QCOMPARE(chinese[i].codes, english[i].codes);
        QCOMPARE(chinese[i].actors, english[i].actors);
        QCOMPARE(chinese[i].page, english[i].page);
        QCOMPARE(chinese[i].links.size(), english[i].links.size());
    }
}

void KnowledgeServiceTest::writesEachLanguageInItsOwnScript()
{
    static const QRegularExpression han(u"\\p{Han}"_s, QRegularExpression::UseUnicodePropertiesOption);
    for (const auto &entry : m_chinese->entries())
        QVERIFY2(han.match(entry.title).hasMatch() && han.match(entry.body).hasMatch(), qPrintable(entry.id));
    for (const auto &entry : m_english->entries())
        QVERIFY2(!han.match(entry.title + entry.body).hasMatch(), qPrintable(entry.id));
}

void KnowledgeServiceTest::opensAPagesOwnEntry_data()
{
    QTest::addColumn<QString>("page");
    for (const char *page : {"devices", "changes", "accounts", "settings", "authorization",
                             "knowledge", "activity", "alerts", "operations"})
        QTest::newRow(page) << QString::fromLatin1(page);
}

void KnowledgeServiceTest::opensAPagesOwnEntry()
{
    QFETCH(QString, page);
    for (const bool chinese : {true, false}) {
        const auto *entry = in(chinese).byPage(page);
        QVERIFY(entry);
        QCOMPARE(entry->page, page);
    }
}

void KnowledgeServiceTest::findsWords_data()
{
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("id");
    QTest::newRow("a Chinese word of one character") << true << u"脏"_s << QString();
    QTest::newRow("a Chinese word of two characters") << true << u"刷脸"_s << u"z1010"_s;
    QTest::newRow("two short Chinese words, far from each other") << true << u"反光 镜头"_s << u"z1010"_s;
    QTest::newRow("a short and a long word") << true << u"密码 WIFI_PASSWORD"_s << u"wifi-password"_s;
    QTest::newRow("a long Chinese word") << true << u"恢复出厂设置"_s << u"z1010"_s;
    QTest::newRow("part of a code") << false << u"z101"_s << u"z1010"_s;
    QTest::newRow("an English word in another case") << false << u"VEST"_s << u"z1010"_s;
}

void KnowledgeServiceTest::findsWords()
{
    QFETCH(bool, chinese);
    QFETCH(QString, words);
    QFETCH(QString, id);
    const auto found = in(chinese).search(words);
    QVERIFY(found);
    const bool isThere = std::any_of(found->begin(), found->end(), [&id](const auto *entry) { return entry->id == id; });
    QCOMPARE(isThere, !id.isEmpty());
    // Each word stands somewhere in each entry.
    for (const auto *entry : *found) {
        for (const QString &word : words.split(u' '))
            QVERIFY2((entry->codes.join(u' ') + entry->title + entry->body).contains(word, Qt::CaseInsensitive),
                     qPrintable(entry->id));
    }
}

void KnowledgeServiceTest::putsACodesOwnEntryFirst()
{
    const auto found = m_chinese->search(u"CARD_EXPIRED"_s);
    QVERIFY(found && !found->empty());
    QCOMPARE(found->front()->id, u"card-expired"_s);
    const auto all = m_chinese->search(QString());
    QVERIFY(all);
    QCOMPARE(all->size(), m_chinese->entries().size());
}

void KnowledgeServiceTest::takesNothingInAWordForSyntax_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("a quotation mark") << u"\"abc"_s;
    QTest::newRow("an operator") << u"NEAR( AND OR"_s;
    QTest::newRow("a wildcard of LIKE") << u"%q"_s;
    QTest::newRow("a column's name") << u"body:xyz"_s;
    QTest::newRow("a backslash") << u"\\"_s;
}

void KnowledgeServiceTest::takesNothingInAWordForSyntax()
{
    QFETCH(QString, words);
    const auto found = m_english->search(words);
    QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
    QVERIFY(found->empty());
}

void KnowledgeServiceTest::refusesAFileOfAnotherForm_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no front matter") << QByteArray("# Title\n");
    QTest::newRow("front matter without an end") << QByteArray("---\ntitle: A\nactors: alipay\n");
    QTest::newRow("no title") << QByteArray("---\nactors: alipay\n---\nText\n");
    QTest::newRow("no text") << QByteArray("---\ntitle: A\nactors: alipay\n---\n\n");
    QTest::newRow("an actor whom nobody knows") << QByteArray("---\ntitle: A\nactors: somebody\n---\nText\n");
    QTest::newRow("a field that nobody knows") << QByteArray("---\ntitle: A\nactors: alipay\ncolour: red\n---\nText\n");
    QTest::newRow("a link that is not https")
        << QByteArray("---\ntitle: A\nactors: alipay\nlink: [A](http://a.example)\n---\nText\n");
}

void KnowledgeServiceTest::refusesAFileOfAnotherForm()
{
    QFETCH(QByteArray, file);
    const auto entry = exchange::parseKnowledge(u"entry"_s, file);
    QVERIFY(!entry);
    QCOMPARE(entry.error().kind, base::ErrorKind::Invalid);
}

QTEST_GUILESS_MAIN(KnowledgeServiceTest)
#include "tst_knowledgeservice.moc"
