package org.guildmark.curriculum.sheet;

import java.util.List;
import org.guildmark.sheets.SheetDiagnostic;

/**
 * What an uploaded template holds.
 *
 * @param courses in the order of their first rows
 * @param errors true where something was not read, also where not every diagnostic is listed
 */
public record CourseSheet(List<SheetCourse> courses, List<SheetDiagnostic> diagnostics, boolean errors) {}
