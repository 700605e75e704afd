package org.guildmark.assessment.staffing;

import java.time.Instant;
import org.guildmark.assessment.staffing.solve.StaffingProblem.Period;

/** A period as it is kept in JSON. */
record StoredTime(String from, String to) {
    static StoredTime of(Unavailability period) {
        return new StoredTime(period.from().toString(), period.to().toString());
    }

    Unavailability shown() {
        return new Unavailability(Instant.parse(from), Instant.parse(to));
    }

    Period period() {
        return new Period(Instant.parse(from), Instant.parse(to));
    }
}
