package org.guildmark.catalog.document.national;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildmark.catalog.content.EntryCondition;
import org.guildmark.catalog.content.EntryRequirement;
import org.guildmark.catalog.content.EntryRequirement.Alternative;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.Diagnostic.Code;
import org.guildmark.catalog.document.Diagnostic.Severity;
import org.guildmark.catalog.document.national.EntryWording.Majors;
import org.guildmark.catalog.document.text.Line;
import org.guildmark.catalog.document.text.LineClaims;

/** Reads who may apply for which level (申报条件) of a national occupational standard. */
final class NationalEntryRequirements {
    private static final Pattern CLAUSE = Pattern.compile("^(\\d+(?:\\.\\d+){1,4})申报条件");
    private static final Pattern LEVEL = Pattern.compile("[—-]{0,4}(?:(?:具备|符合)(?:以下|下列)条件(?:之一)?(?:者|的)?,?可(?:以)?申报"
            + "([^:,;。()]{2,12}?)[:。]"
            + "|([一二三四五]级(?:/[^:,;。()]{2,5})?)\\((?:具备|符合)(?:以下|下列)条件(?:之一)?者\\):?)");
    private static final Pattern NUMBER = Pattern.compile("\\((\\d{1,2})\\)");
    private static final Pattern OR =
            Pattern.compile("[;,。]或(?:者)?[:,]?(?=取得|持有|具有|具备|获得|累计|从事|连续|本职业|经)|[;,。]?或(?:者)?:");

    private final NationalFootnotes footnotes;
    private final Passage passage;
    private final LineClaims claims;
    private final List<Diagnostic> diagnostics;

    private NationalEntryRequirements(List<Line> section, LineClaims claims, List<Diagnostic> diagnostics) {
        this.footnotes = NationalFootnotes.read(section);
        this.passage = Passage.of(footnotes.body());
        this.claims = claims;
        this.diagnostics = diagnostics;
    }

    /**
     * @param section the lines of the clause, page footnotes among them
     * @return one requirement for each level that the clause names, in printed order; an alternative that is not wholly
     *     understood has its text and no conditions, and a diagnostic
     */
    static List<EntryRequirement> read(List<Line> section, LineClaims claims, List<Diagnostic> diagnostics) {
        return new NationalEntryRequirements(section, claims, diagnostics).read();
    }

    private List<EntryRequirement> read() {
        String text = passage.folded();
        List<EntryRequirement> requirements = new ArrayList<>();
        Matcher clause = CLAUSE.matcher(text);
        boolean headed = clause.find();
        String code = headed ? clause.group(1) : "1.9.1";
        if (headed) {
            claim(0, clause.end());
        }
        List<MatchResult> heads = LEVEL.matcher(text).results().toList();
        for (int i = 0; i < heads.size(); i++) {
            MatchResult head = heads.get(i);
            int end = i + 1 < heads.size() ? heads.get(i + 1).start() : text.length();
            readLevel(head, end, code).ifPresent(requirements::add);
        }
        if (requirements.isEmpty()) {
            diagnostics.add(Diagnostic.of(
                    Severity.WARNING, Code.PART_MISSING, "No conditions of entry were found", firstLine(), lastLine()));
        }
        footnotes.markLines().forEach(claims::claim);
        footnotes.labelled("本职业").ifPresent(this::claim);
        footnotes.labelled("相关职业").ifPresent(this::claim);
        return requirements;
    }

    private Optional<EntryRequirement> readLevel(MatchResult head, int end, String clause) {
        String printed = head.group(1) == null ? head.group(2) : head.group(1);
        List<String> levels = NationalLevels.namedIn(printed);
        if (levels.size() != 1) {
            notUnderstood("The level of a condition of entry is not known", head.start(), end);
            return Optional.empty();
        }
        claim(head.start(), end);
        List<Alternative> alternatives = new ArrayList<>();
        Matcher number = NUMBER.matcher(passage.folded()).region(head.end(), end);
        int from = head.end();
        String printedNumber = null;
        while (number.find()) {
            readItem(from, number.start(), printedNumber, alternatives);
            from = number.end();
            printedNumber = number.group(1);
        }
        readItem(from, end, printedNumber, alternatives);
        return Optional.of(new EntryRequirement(levels.get(0), clause, alternatives));
    }

    /** An item may print several alternatives; each of them must stand alone. */
    private void readItem(int from, int end, String printedNumber, List<Alternative> alternatives) {
        Matcher or = OR.matcher(passage.folded()).region(from, end);
        List<int[]> parts = new ArrayList<>();
        int start = from;
        while (or.find()) {
            if (or.start() > start) {
                parts.add(new int[] {start, or.start()});
            }
            start = or.end();
        }
        if (end > start) {
            parts.add(new int[] {start, end});
        }
        for (int[] part : parts) {
            List<EntryCondition> conditions = conditions(part[0], part[1], parts.size() > 1);
            String text = passage.text(part[0], part[1]);
            alternatives.add(new Alternative(alternatives.size() + 1, printedNumber, text, conditions));
        }
    }

    private List<EntryCondition> conditions(int from, int end, boolean oneOfSeveral) {
        String wording = passage.folded().substring(from, end);
        Optional<List<EntryCondition>> read =
                new EntryWording(wording, (start, stop) -> majors(from + start, from + stop)).conditions();
        boolean certificateAlone =
                read.isPresent() && read.get().stream().allMatch(EntryCondition.CertificateHeld.class::isInstance);
        if (read.isEmpty() || (oneOfSeveral && certificateAlone)) {
            // "A or B, and then four years": the certificate alone would let everybody in.
            notUnderstood("An alternative of entry is kept as text only", from, end);
            return List.of();
        }
        return read.get();
    }

    private Majors majors(int from, int to) {
        List<Passage.Reference> marks = passage.references(from, to);
        if (marks.isEmpty()) {
            return new Majors(List.of(), true);
        }
        Passage.Reference mark = marks.get(0);
        Optional<NationalFootnotes.Note> note = footnotes.referredTo(mark.mark(), mark.line());
        if (note.isEmpty()) {
            diagnostics.add(Diagnostic.of(
                    Severity.WARNING,
                    Code.PART_MISSING,
                    "The footnote with the list of majors was not found",
                    mark.line(),
                    mark.line()));
            return new Majors(List.of(), true);
        }
        claim(note.get());
        return new Majors(note.get().items(), note.get().open());
    }

    private void notUnderstood(String message, int from, int end) {
        diagnostics.add(new Diagnostic(
                Severity.WARNING,
                Code.RULE_NOT_UNDERSTOOD,
                message,
                passage.line(from),
                passage.line(end - 1),
                passage.text(from, end)));
    }

    /** Claims the lines of a range of the running text, but not the footnotes among them. */
    private void claim(int from, int end) {
        for (int i = from; i < end; i++) {
            claims.claim(passage.line(i));
        }
    }

    private void claim(NationalFootnotes.Note note) {
        claims.claim(note.fromLine(), note.toLine());
    }

    private int firstLine() {
        return footnotes.body().isEmpty() ? 0 : footnotes.body().get(0).number();
    }

    private int lastLine() {
        List<Line> body = footnotes.body();
        return body.isEmpty() ? 0 : body.get(body.size() - 1).number();
    }
}
