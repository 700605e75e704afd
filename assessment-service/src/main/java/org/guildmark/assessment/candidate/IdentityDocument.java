package org.guildmark.assessment.candidate;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A document with its number, in one spelling: no spaces, half-width, capital letters. Its text form never shows the
 * number, so that none gets into a log by accident.
 */
public final class IdentityDocument {
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cf}]+");
    /** ISO 7064 MOD 11-2, as GB 11643 prescribes. */
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private static final String CHECKS = "10X98765432";
    private static final int SHOWN = 4;

    private final DocumentType type;
    private final String number;

    private IdentityDocument(DocumentType type, String number) {
        this.type = type;
        this.number = number;
    }

    /** What is wrong with a document. */
    public enum Fault {
        DOCUMENT_NUMBER_MALFORMED("is not a number of such a document"),
        DOCUMENT_CHECKSUM("has a wrong check character"),
        DOCUMENT_BIRTH_DATE("does not fit the birth date");

        private final String message;

        Fault(String message) {
            this.message = message;
        }

        public String message() {
            return message;
        }
    }

    public static IdentityDocument of(DocumentType type, String number) {
        String folded = Normalizer.normalize(number, Normalizer.Form.NFKC);
        return new IdentityDocument(type, SPACE.matcher(folded).replaceAll("").toUpperCase(Locale.ROOT));
    }

    /** @param birthDate as stated; null where it is not */
    public Optional<Fault> fault(LocalDate birthDate) {
        if (!type.fits(number)) {
            return Optional.of(Fault.DOCUMENT_NUMBER_MALFORMED);
        }
        if (type != DocumentType.RESIDENT_ID) {
            return Optional.empty();
        }
        if (check(number) != number.charAt(number.length() - 1)) {
            return Optional.of(Fault.DOCUMENT_CHECKSUM);
        }
        Optional<LocalDate> born = birthDate();
        return born.isEmpty() || (birthDate != null && !birthDate.equals(born.get()))
                ? Optional.of(Fault.DOCUMENT_BIRTH_DATE)
                : Optional.empty();
    }

    private static char check(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % CHECKS.length());
    }

    /** The one that a resident's number holds; empty for other documents and for a day that there never was. */
    public Optional<LocalDate> birthDate() {
        if (type != DocumentType.RESIDENT_ID || !type.fits(number)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(number.substring(6, 10)),
                    Integer.parseInt(number.substring(10, 12)),
                    Integer.parseInt(number.substring(12, 14))));
        } catch (DateTimeException neverWas) {
            return Optional.empty();
        }
    }

    public DocumentType type() {
        return type;
    }

    String number() {
        return number;
    }

    /** All that is ever shown: the last four characters, of short numbers fewer. */
    public String masked() {
        int shown = Math.min(SHOWN, number.length() / 3);
        int hidden = number.length() - shown;
        return "*".repeat(hidden) + number.substring(hidden);
    }

    @Override
    public String toString() {
        return type + " " + masked();
    }
}
