package org.guildmark.catalog.document.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.guildmark.catalog.document.library.Token.Kind;
import org.guildmark.catalog.document.text.Line;
import org.guildmark.catalog.document.text.LineClaims;
import org.guildmark.catalog.document.text.Widths;

/**
 * The tokens of one matrix. Two digits at the beginning of a line may be a project, a page number or plain text ("12
 * months"): a heading counts only where the codes around it agree.
 */
final class MatrixTokens {
    private static final Pattern CONTINUED = Pattern.compile("[（(]?续上?表[）)]?[0-9]*");
    private static final Pattern PAGE = Pattern.compile("[-—–]*(?:[0-9]{1,4}|第[0-9]{1,4}页(?:共[0-9]+页)?)[-—–]*");
    private static final Pattern HEADER = Pattern.compile("(?:工作项目)?(?:工作任务)?(?:职业能力(?:[（(].*[）)]?)?)?");

    /** What a cut leaves of a code; it is no text of the cell before. */
    private static final Pattern UNFINISHED_CODE = Pattern.compile("[0-9]{2}[-－–‐‑−](?:[0-9]?|[0-9]{2}[-－–‐‑−][0-9]?)");

    private final List<Line> lines;
    private final LineClaims claims;

    private MatrixTokens(List<Line> lines, LineClaims claims) {
        this.lines = lines;
        this.claims = claims;
    }

    static boolean isHeader(String folded) {
        return !folded.isEmpty() && HEADER.matcher(folded).matches();
    }

    /** Claims what is layout only: page numbers, continuation marks, repeated heads. */
    static List<Token> of(List<Line> lines, LineClaims claims) {
        return new MatrixTokens(lines, claims).checked();
    }

    private List<Token> raw() {
        List<Token> tokens = new ArrayList<>();
        int last = lines.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(Line::number)
                .max()
                .orElse(0);
        for (Line line : lines) {
            String folded = Widths.folded(line.text());
            if (folded.isEmpty()) {
                continue;
            }
            boolean continued = CONTINUED.matcher(folded).matches();
            if (continued) {
                tokens.add(new Token(Kind.CONTINUED, null, "", line.number(), false));
            }
            if (CourseHead.isOfAHead(line.text())
                    || UNFINISHED_CODE.matcher(folded).matches()
                    || (line.number() == last && CourseHead.isBegunHeading(line.text()))) {
                tokens.add(new Token(Kind.BREAK, null, "", line.number(), false));
                continue;
            }
            boolean twoDigits = folded.length() == 2 && folded.chars().allMatch(Character::isDigit);
            if (continued || isHeader(folded) || PAGE.matcher(folded).matches() && !twoDigits) {
                claims.claim(line.number());
            } else {
                tokens.addAll(MatrixLine.tokens(line));
            }
        }
        return tokens;
    }

    private List<Token> checked() {
        List<Token> raw = raw();
        String[] nextCodes = nextCodes(raw, false);
        String[] nextItems = nextCodes(raw, true);
        List<Token> tokens = new ArrayList<>();
        Set<String> opened = new HashSet<>();
        Map<String, Set<String>> titles = new HashMap<>();
        String lastCode = "";
        for (int i = 0; i < raw.size(); i++) {
            Token token = raw.get(i);
            if (token.kind() == Kind.CONTINUED) {
                opened.clear();
            } else if (token.kind() == Kind.PROJECT) {
                if (!isProject(raw, i, nextCodes[i], lastCode, opened, titles)) {
                    demote(token, tokens);
                    continue;
                }
                opened.add(token.code());
                titles.computeIfAbsent(token.code(), c -> new HashSet<>()).add(Widths.folded(token.text()));
            } else if (token.kind() == Kind.TASK && !isTask(token, nextItems[i], lastCode)) {
                if (i == raw.size() - 1 && token.text().isEmpty()) {
                    // A competency's code that was cut after its second number.
                    tokens.add(new Token(Kind.BREAK, null, "", token.line(), false));
                    continue;
                }
                tokens.add(Token.fragment((token.code() + " " + token.text()).strip(), token.line()));
                continue;
            }
            tokens.add(token);
            lastCode = token.isCode() ? token.code() : lastCode;
        }
        return tokens;
    }

    private void demote(Token token, List<Token> tokens) {
        if (token.text().isEmpty()) {
            claims.claim(token.line());
        } else {
            tokens.add(Token.fragment(textOf(token.line()), token.line()));
        }
    }

    private static boolean isProject(
            List<Token> raw,
            int at,
            String following,
            String lastCode,
            Set<String> opened,
            Map<String, Set<String>> titles) {
        Token token = raw.get(at);
        Token next = at + 1 < raw.size() ? raw.get(at + 1) : null;
        if (token.text().isEmpty() && next != null && next.kind() == Kind.PROJECT) {
            return false;
        }
        boolean known = titles.getOrDefault(token.code(), Set.of()).contains(Widths.folded(token.text()));
        if (opened.contains(token.code()) && !known && !sameLine(token, next)) {
            return false;
        }
        if (following != null && following.startsWith(token.code())) {
            return true;
        }
        // Printed below the first row of its own tasks, or the last heading before the document was cut off.
        boolean belated = lastCode.startsWith(token.code() + "-");
        boolean lastHeading = following == null && token.code().compareTo(lastCode) > 0;
        return !token.text().isEmpty() && (belated || lastHeading);
    }

    private static boolean isTask(Token token, String item, String lastCode) {
        String project = token.code().substring(0, 2);
        if (item == null) {
            return lastCode.isEmpty() || token.code().compareTo(lastCode) > 0;
        }
        return item.startsWith(project + "-") || lastCode.startsWith(project);
    }

    /** For each token the next code of a task or a competency behind it; null where none follows. */
    private static String[] nextCodes(List<Token> raw, boolean itemsOnly) {
        String[] codes = new String[raw.size()];
        for (int i = raw.size() - 2; i >= 0; i--) {
            Token next = raw.get(i + 1);
            boolean counts = next.kind() == Kind.ITEM || (next.kind() == Kind.TASK && !itemsOnly);
            codes[i] = counts ? next.code() : codes[i + 1];
        }
        return codes;
    }

    private static boolean sameLine(Token token, Token next) {
        return next != null && next.isCode() && next.line() == token.line();
    }

    private String textOf(int number) {
        // The lines of a matrix are consecutive.
        return lines.get(number - lines.get(0).number()).text().strip();
    }
}
