package org.guildmark.curriculum.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.guildmark.curriculum.coverage.Coverage.Basis;
import org.guildmark.curriculum.coverage.Coverage.FigureCoverage;
import org.guildmark.curriculum.coverage.Coverage.FunctionCoverage;
import org.guildmark.curriculum.coverage.Coverage.LevelCoverage;
import org.guildmark.curriculum.coverage.Coverage.Share;

/**
 * What a heat map shows, in words and numbers; {@link HeatMapSvg} draws it.
 *
 * @param heading the programme
 * @param subheading the standard, its level and track
 * @param figures one line for each figure
 * @param columns courses; the last may stand for several
 * @param notes what the reader has to know, below the picture
 */
public record HeatMap(
        String heading,
        String subheading,
        List<String> figures,
        List<Column> columns,
        List<Section> sections,
        List<String> notes,
        HeatMapWords words) {

    /** Columns that stay legible on A4 across. */
    public static final int MOST_COLUMNS = 40;

    /** @param code short, for narrow columns */
    public record Column(String code, String title) {}

    /** The functions of one level and figure. */
    public record Section(String title, List<Row> rows) {}

    /**
     * @param weight share of the function in its figure, 0 to 1
     * @param total mean credit over all courses, 0 to 1
     * @param cells mean credit by each column alone, 0 to 1
     */
    public record Row(String title, double weight, int covered, int statements, double total, double[] cells) {}

    /**
     * @param labels of all courses, in the order in which they were given to the calculation
     * @param levelTitles title for a level's code
     */
    public static HeatMap of(
            String heading,
            String subheading,
            Coverage coverage,
            CourseGrid grid,
            List<Column> labels,
            UnaryOperator<String> levelTitles,
            HeatMapWords words) {
        List<Column> columns = new ArrayList<>();
        for (int course : grid.shown()) {
            columns.add(labels.get(course));
        }
        List<String> notes = new ArrayList<>();
        if (grid.others() > 0) {
            columns.add(new Column("+" + grid.others(), words.others(grid.others())));
            notes.add(words.aggregated(grid.shown().length, grid.others()));
        }
        List<Section> sections = new ArrayList<>();
        for (LevelCoverage level : coverage.levels()) {
            String levelTitle = level.level() == null ? null : levelTitles.apply(level.level());
            section(Figure.SKILL, level.skill(), level.level(), levelTitle, grid, words, sections);
            section(Figure.THEORY, level.theory(), level.level(), levelTitle, grid, words, sections);
        }
        notes.add(words.explanation());
        List<String> figures = new ArrayList<>();
        figure(Figure.SKILL, coverage.skill(), words, figures);
        figure(Figure.THEORY, coverage.theory(), words, figures);
        return new HeatMap(heading, subheading, figures, columns, sections, notes, words);
    }

    private static void figure(Figure figure, Share share, HeatMapWords words, List<String> figures) {
        if (share != null) {
            figures.add(words.figure(figure)
                    + words.colon()
                    + words.shares(
                            percent(share.weighted()), percent(share.plain()), share.covered(), share.statements()));
        }
    }

    private static void section(
            Figure figure,
            FigureCoverage coverage,
            String level,
            String levelTitle,
            CourseGrid grid,
            HeatMapWords words,
            List<Section> sections) {
        if (coverage == null) {
            return;
        }
        List<double[]> cells = grid.rows(level, figure);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < coverage.functions().size(); i++) {
            FunctionCoverage function = coverage.functions().get(i);
            rows.add(new Row(
                    title(function, words),
                    function.weight(),
                    function.covered(),
                    function.statements(),
                    function.meanCredit(),
                    cells.get(i)));
        }
        String weights = coverage.weights().basis() == Basis.WEIGHT_TABLE
                ? words.byTable(coverage.weights().clause())
                : words.byCount();
        String title = (levelTitle == null ? "" : levelTitle + " · ") + words.figure(figure);
        sections.add(new Section(title + " · " + weights, rows));
    }

    private static String title(FunctionCoverage function, HeatMapWords words) {
        String title = words.chosen(function.title().zh(), function.title().en());
        return function.code() == null ? title : function.code() + " " + title;
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", share * 100);
    }
}
