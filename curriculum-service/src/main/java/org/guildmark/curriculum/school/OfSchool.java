package org.guildmark.curriculum.school;

import java.util.UUID;

/** What belongs to one school. */
public interface OfSchool {
    UUID schoolId();
}
