package org.guildmark.assessment.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.guildmark.assessment.catalogview.AssessmentScheme.StaffRole;
import org.guildmark.assessment.staffing.StaffImportView.RowFault;
import org.guildmark.platform.problem.ProblemException;

/** Reads a body's staff from a CSV and names every faulty row. */
@ApplicationScoped
class ImportStaff {
    private static final int MOST_ROWS = 2_000;
    private static final int LONGEST = 100;
    private static final Map<String, StaffRole> ROLES = Map.of(
            "监考", StaffRole.INVIGILATOR,
            "考评", StaffRole.ASSESSOR,
            "评审", StaffRole.REVIEWER);

    private final SaveStaff save;
    private final StaffRepository staff;

    ImportStaff(SaveStaff save, StaffRepository staff) {
        this.save = save;
        this.staff = staff;
    }

    /** @throws ProblemException 422 {@code STAFF_FILE} where it is no CSV with the columns */
    @Transactional
    StaffImportView run(UUID bodyId, String csv, boolean dryRun, boolean onlyGood) {
        List<RowFault> faults = new ArrayList<>();
        List<StaffRequest> good = new ArrayList<>();
        Set<String> subjects = new HashSet<>(staff.subjects(bodyId));
        int rows = 0;
        for (CSVRecord row : read(csv)) {
            rows++;
            int before = faults.size();
            StaffRequest request = request(row, rows, faults);
            if (request.subject() != null && !subjects.add(request.subject())) {
                faults.add(new RowFault(rows, "账号", "is taken"));
            }
            if (faults.size() == before) {
                good.add(request);
            }
        }
        boolean enter = !dryRun && (faults.isEmpty() || onlyGood);
        if (enter) {
            good.forEach(request -> save.create(bodyId, request));
        }
        return new StaffImportView(dryRun, rows, good.size(), enter ? good.size() : 0, List.copyOf(faults));
    }

    private static List<CSVRecord> read(String csv) {
        String bare = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(bare), format)) {
            List<String> header = parser.getHeaderNames();
            if (!header.contains("姓名") && !header.contains("name")) {
                throw unreadable("it has no column 姓名 (name)");
            }
            List<CSVRecord> rows = parser.getRecords();
            if (rows.size() > MOST_ROWS) {
                throw unreadable("it has more than 2,000 rows");
            }
            return rows;
        } catch (UncheckedIOException | IllegalArgumentException | IOException broken) {
            throw unreadable("it is no well-formed CSV").causedBy(broken);
        }
    }

    private static ProblemException unreadable(String why) {
        return ProblemException.unprocessable("STAFF_FILE", "The file cannot be read: " + why + ".");
    }

    private static StaffRequest request(CSVRecord row, int number, List<RowFault> faults) {
        String name = cell(row, "姓名", "name");
        if (name == null || name.length() > LONGEST) {
            faults.add(new RowFault(number, "姓名", "must have 1 to 100 characters"));
        }
        String subject = cell(row, "账号", "subject");
        if (subject != null && subject.length() > LONGEST) {
            faults.add(new RowFault(number, "账号", "must have at most 100 characters"));
        }
        return new StaffRequest(
                null,
                name,
                subject,
                roles(cell(row, "角色", "roles"), number, faults),
                school(cell(row, "单位", "organisationId"), number, faults),
                null,
                null,
                sessions(cell(row, "最多场次", "maxSessions"), number, faults));
    }

    private static Set<StaffRole> roles(String cell, int number, List<RowFault> faults) {
        Set<StaffRole> roles = EnumSet.noneOf(StaffRole.class);
        for (String part : cell == null ? new String[0] : cell.split("[;；]")) {
            String word = part.strip();
            Arrays.stream(StaffRole.values())
                    .filter(role -> role.name().equalsIgnoreCase(word) || role == ROLES.get(word))
                    .findFirst()
                    .ifPresentOrElse(
                            roles::add, () -> faults.add(new RowFault(number, "角色", "knows 监考, 考评 and 评审 alone")));
        }
        if (roles.isEmpty()) {
            faults.add(new RowFault(number, "角色", "must name a role"));
        }
        return roles;
    }

    private static UUID school(String cell, int number, List<RowFault> faults) {
        try {
            return cell == null ? null : UUID.fromString(cell);
        } catch (IllegalArgumentException notAnId) {
            faults.add(new RowFault(number, "单位", "must be an id"));
            return null;
        }
    }

    private static Integer sessions(String cell, int number, List<RowFault> faults) {
        if (cell == null) {
            return null;
        }
        if (cell.matches("[1-9][0-9]{0,2}")) {
            return Integer.valueOf(cell);
        }
        faults.add(new RowFault(number, "最多场次", "must be a number from 1 to 999"));
        return null;
    }

    /** Null where it is empty or there is no such column. */
    private static String cell(CSVRecord row, String name, String alias) {
        for (String column : List.of(name, alias)) {
            if (row.isMapped(column) && row.isSet(column) && !row.get(column).isBlank()) {
                return row.get(column);
            }
        }
        return null;
    }
}
