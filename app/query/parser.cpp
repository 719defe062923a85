#include "query/characters.h"
#include "query/fieldnames.h"
#include "query/presence.h"
#include "query/query.h"
#include "query/termvalue.h"

#include <array>
#include <utility>

namespace tapfleet::query {

namespace {

using namespace Qt::StringLiterals;
using Reason = SyntaxError::Reason;

constexpr int kDeepest = 200; // brackets within brackets, so that hostile text cannot exhaust the stack

constexpr std::array kOperators{
    std::pair{QStringView(u":"), Op::Contains}, std::pair{QStringView(u"="), Op::Equals},
    std::pair{QStringView(u"!="), Op::NotEquals}, std::pair{QStringView(u"<"), Op::Less},
    std::pair{QStringView(u"<="), Op::LessOrEqual}, std::pair{QStringView(u">"), Op::Greater},
    std::pair{QStringView(u">="), Op::GreaterOrEqual},
};

bool isOrder(Op op)
{
    return op != Op::Contains && op != Op::Equals && op != Op::NotEquals;
}

/// Recursive descent over one text; the first error ends it.
class Parser
{
public:
    Parser(QStringView text, const ValueSource *known) : m_text(text), m_known(known) {}

    tl::expected<Node, SyntaxError> run()
    {
        skipBlanks();
        if (atEnd())
            return Node{};
        Node tree = parseOr();
        if (!m_error && !atEnd())
            fail(Reason::UnbalancedParenthesis, m_pos, 1);
        if (!m_error && presenceOf(tree) == Presence::Both)
            fail(Reason::GoneAndListed, 0, m_text.size());
        if (m_error)
            return tl::unexpected(*m_error);
        return tree;
    }

private:
    struct Span {
        qsizetype start = 0, end = 0;
    };
    /// A value with where its parts stand.
    struct Read {
        Value value;
        bool wasQuoted = false;
        Span place, qualifierOperator, qualifier;
    };

    bool atEnd() const { return m_pos >= m_text.size(); }
    QChar at(qsizetype position) const { return position < m_text.size() ? asAscii(m_text[position]) : QChar(); }
    QChar current() const { return at(m_pos); }
    void skipBlanks()
    {
        while (!atEnd() && current() == u' ')
            ++m_pos;
    }

    void fail(Reason reason, Span place, const QString &suggestion = {})
    {
        fail(reason, place.start, place.end - place.start, suggestion);
    }
    void fail(Reason reason, qsizetype position, qsizetype length, const QString &suggestion = {})
    {
        if (!m_error)
            m_error = SyntaxError{reason, position, length, m_text.mid(position, length).toString(), suggestion};
    }

    qsizetype wordEnd(qsizetype from, bool isTime = false) const
    {
        qsizetype end = from;
        while (end < m_text.size() && (!endsWord(at(end)) || (isTime && at(end) == u':')))
            ++end;
        return end;
    }
    QString word(qsizetype from, qsizetype end) const
    {
        QString text;
        for (qsizetype i = from; i < end; ++i)
            text += at(i);
        return text;
    }
    bool atKeyword(QStringView keyword) const
    {
        const qsizetype end = wordEnd(m_pos);
        return end - m_pos == keyword.size() && word(m_pos, end).compare(keyword, Qt::CaseInsensitive) == 0
            && !isOperatorCharacter(at(end)) && at(end) != u'@';
    }

    Node parseOr();
    Node parseAnd();
    Node parseUnary();
    Node parsePrimary();
    Node parseTerm();
    Node parseFieldTerm(qsizetype nameEnd);
    std::optional<Op> parseOperator();
    void parseValues(Term &term, Span operatorPlace);
    std::optional<Read> parseValue(const Term &term);
    void parseQualifier(const Term &term, Read &read);
    QString parseText(bool isTime);
    QString parseQuoted();
    void take(Term &term, Read read, Span operatorPlace);

    const QStringView m_text;
    const ValueSource *m_known;
    qsizetype m_pos = 0;
    int m_depth = 0;
    std::optional<SyntaxError> m_error;
};

Node joined(Node::Kind kind, std::vector<Node> children)
{
    if (children.size() == 1)
        return std::move(children.front());
    Node node;
    node.kind = kind;
    node.children = std::move(children);
    return node;
}

Node Parser::parseOr()
{
    std::vector<Node> children;
    children.push_back(parseAnd());
    while (!m_error && atKeyword(u"OR")) {
        m_pos += 2;
        children.push_back(parseAnd());
    }
    return joined(Node::Kind::Or, std::move(children));
}

Node Parser::parseAnd()
{
    std::vector<Node> children;
    bool wanted = true; // something must follow: the beginning, or an AND
    while (!m_error) {
        skipBlanks();
        if (atEnd() || current() == u')' || atKeyword(u"OR"))
            break;
        if (!wanted && atKeyword(u"AND")) {
            m_pos += 3;
            wanted = true;
            continue;
        }
        children.push_back(parseUnary());
        wanted = false;
    }
    if (wanted)
        fail(Reason::Unexpected, m_pos, atEnd() ? 0 : wordEnd(m_pos + 1) - m_pos);
    return joined(Node::Kind::And, std::move(children));
}

Node Parser::parseUnary()
{
    const qsizetype start = m_pos;
    if (current() == u'-') {
        ++m_pos;
        if (atEnd() || current() == u' ' || current() == u'-') {
            fail(Reason::Unexpected, start, 1);
            return {};
        }
    } else if (atKeyword(u"NOT")) {
        m_pos += 3;
        skipBlanks();
    } else {
        return parsePrimary();
    }
    Node node;
    node.kind = Node::Kind::Not;
    node.children.push_back(parsePrimary());
    return node;
}

Node Parser::parsePrimary()
{
    if (current() != u'(')
        return parseTerm();
    const qsizetype open = m_pos++;
    if (++m_depth > kDeepest) {
        fail(Reason::Unexpected, open, 1);
        return {};
    }
    skipBlanks();
    Node node = parseOr();
    --m_depth;
    if (m_error)
        return {};
    if (current() != u')' || atEnd()) {
        fail(Reason::UnbalancedParenthesis, open, 1, u")"_s);
        return {};
    }
    ++m_pos;
    return node;
}

Node Parser::parseTerm()
{
    Node node;
    node.kind = Node::Kind::Term;
    if (current() == u'"') {
        const qsizetype start = m_pos;
        const QString text = parseQuoted();
        if (text.isEmpty())
            fail(Reason::MissingValue, start, m_pos - start);
        node.term.values = {{text}};
        return node;
    }
    const qsizetype end = wordEnd(m_pos);
    const bool isName = end > m_pos && isOperatorCharacter(at(end));
    if (isName)
        return parseFieldTerm(end);
    if (end == m_pos || current() == u'-' || atKeyword(u"AND") || atKeyword(u"OR") || atKeyword(u"NOT")) {
        fail(Reason::Unexpected, m_pos, atEnd() ? 0 : std::max<qsizetype>(1, end - m_pos));
        return {};
    }
    node.term.values = {{word(m_pos, end).replace(u"\\"_s, u"\\\\"_s)}};
    m_pos = end;
    if (current() == u',' || current() == u'@')
        fail(Reason::Unexpected, m_pos, 1);
    return node;
}

Node Parser::parseFieldTerm(qsizetype nameEnd)
{
    const qsizetype nameStart = m_pos;
    const QString name = word(nameStart, nameEnd);
    const std::optional<Subject> subject = subjectOf(name);
    if (!subject) {
        fail(Reason::UnknownField, nameStart, nameEnd - nameStart, nearestFieldName(name));
        return {};
    }
    Node node;
    node.kind = Node::Kind::Term;
    static_cast<Subject &>(node.term) = *subject;
    m_pos = nameEnd;
    const std::optional<Op> op = parseOperator();
    if (!op)
        return {};
    node.term.op = *op;
    parseValues(node.term, {nameEnd, m_pos});
    if (m_error)
        return {};
    if (!atEnd() && (current() == u'@' || isOperatorCharacter(current()))) {
        qsizetype end = m_pos;
        while (end < m_text.size() && !QStringView(u" ()").contains(at(end)))
            ++end;
        fail(Reason::Unexpected, m_pos, end - m_pos);
    }
    return node;
}

void Parser::parseValues(Term &term, Span operatorPlace)
{
    for (;;) {
        std::optional<Read> read = parseValue(term);
        if (!read)
            return;
        take(term, std::move(*read), operatorPlace);
        if (m_error || atEnd() || current() != u',')
            return;
        if (isOrder(term.op))
            return fail(Reason::Unexpected, m_pos, 1);
        ++m_pos;
    }
}

std::optional<Op> Parser::parseOperator()
{
    const qsizetype start = m_pos;
    while (!atEnd() && isOperatorCharacter(current()))
        ++m_pos;
    const QString found = word(start, m_pos);
    for (const auto &[text, op] : kOperators) {
        if (text == found)
            return op;
    }
    QString suggestion;
    for (const auto &[text, op] : kOperators) {
        // "=>" is ">=" the wrong way round; else the longest operator that the text holds.
        const bool turned = text.size() == 2 && found.size() == 2 && text[0] == found[1] && text[1] == found[0];
        if (turned || (suggestion.size() < text.size() && found.contains(text)))
            suggestion = text.toString();
    }
    fail(Reason::UnknownOperator, start, m_pos - start, suggestion);
    return std::nullopt;
}

QString Parser::parseQuoted()
{
    const qsizetype start = m_pos++;
    const bool ascii = m_text[start] == u'"';
    QString pattern;
    while (!atEnd()) {
        const QChar c = m_text[m_pos++];
        // What a straight quote opened only a straight quote closes.
        if (c == u'"' || (!ascii && asAscii(c) == u'"'))
            return pattern;
        if (c != u'\\') {
            pattern += c;
            continue;
        }
        const QChar next = atEnd() ? QChar() : m_text[m_pos];
        if (next == u'"' || next == u'\\' || next == u'*')
            ++m_pos;
        if (next == u'"')
            pattern += next;
        else
            pattern += next == u'*' ? u"\\*"_s : u"\\\\"_s;
    }
    fail(Reason::UnbalancedQuote, start, m_text.size() - start, u"\""_s);
    return {};
}

QString Parser::parseText(bool isTime)
{
    if (!atEnd() && current() == u'"')
        return parseQuoted();
    const qsizetype start = m_pos;
    m_pos = wordEnd(start, isTime);
    return word(start, m_pos).replace(u"\\"_s, u"\\\\"_s);
}

std::optional<Parser::Read> Parser::parseValue(const Term &term)
{
    Read read;
    read.place.start = m_pos;
    read.wasQuoted = !atEnd() && current() == u'"';
    read.value.pattern = parseText(holdsTime(term));
    read.place.end = m_pos;
    if (read.value.pattern.isEmpty())
        fail(Reason::MissingValue, read.place);
    const bool isNoneWord = !read.wasQuoted && isNone(read.value.pattern);
    if (!m_error && !atEnd() && current() == u'@' && takesQualifier(term) && !isNoneWord)
        parseQualifier(term, read);
    if (m_error)
        return std::nullopt;
    return read;
}

void Parser::parseQualifier(const Term &term, Read &read)
{
    Qualifier at;
    read.qualifierOperator.start = ++m_pos;
    if (term.computed != Computed::Task) {
        if (!atEnd() && !isOperatorCharacter(current())) {
            const QString suggested = term.computed == Computed::Changed ? u">"_s : u"="_s;
            return fail(Reason::Unexpected, m_pos, wordEnd(m_pos) - m_pos, suggested + word(m_pos, wordEnd(m_pos)));
        }
        const std::optional<Op> op = parseOperator();
        if (!op)
            return;
        at.op = *op;
    }
    read.qualifierOperator.end = read.qualifier.start = m_pos;
    at.value = parseText(holdsTime(term));
    read.qualifier.end = m_pos;
    if (at.value.isEmpty())
        return fail(Reason::MissingValue, read.qualifier);
    read.value.at = std::move(at);
}

void Parser::take(Term &term, Read read, Span operatorPlace)
{
    if (!read.wasQuoted && isNone(read.value.pattern)) {
        if (isOrder(term.op))
            fail(Reason::BadValue, read.place);
        term.absent = true;
        return;
    }
    if (const auto wrong = checkValue(term, term.op, read.value, m_known)) {
        switch (wrong->about) {
        case Complaint::About::Value: fail(wrong->reason, read.place, wrong->suggestion); break;
        case Complaint::About::Operator: fail(wrong->reason, operatorPlace, wrong->suggestion); break;
        case Complaint::About::Qualifier: fail(wrong->reason, read.qualifier, wrong->suggestion); break;
        case Complaint::About::QualifierOperator: fail(wrong->reason, read.qualifierOperator, wrong->suggestion); break;
        }
    }
    term.values.push_back(std::move(read.value));
}

} // namespace

tl::expected<Node, SyntaxError> parse(QStringView text, const ValueSource *known)
{
    return Parser(text, known).run();
}

} // namespace tapfleet::query
