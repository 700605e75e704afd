package org.guildmark.assessment.candidate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.Optional;
import org.guildmark.assessment.candidate.IdentityDocument.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of invented people. */
class IdentityDocumentTest {

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "RESIDENT_ID, 11010119900307803X, 1990-03-07,",
        "RESIDENT_ID, 11010119900307803x, 1990-03-07,",
        "RESIDENT_ID, 110101 19900307 803Ｘ,,",
        "RESIDENT_ID, 110101199003078031, 1990-03-07, DOCUMENT_CHECKSUM",
        "RESIDENT_ID, 11010119900307803X, 1990-03-08, DOCUMENT_BIRTH_DATE",
        "RESIDENT_ID, 11010119900307803, 1990-03-07, DOCUMENT_NUMBER_MALFORMED",
        "RESIDENT_ID, 110101900307803, 1990-03-07, DOCUMENT_NUMBER_MALFORMED",
        "RESIDENT_ID, A1010119900307803X, 1990-03-07, DOCUMENT_NUMBER_MALFORMED",
        "PASSPORT, e12345678, 1990-03-07,",
        "PASSPORT, E1234567890123456789012, 1990-03-07, DOCUMENT_NUMBER_MALFORMED",
        "HK_MACAO_PERMIT, H12345678, 1990-03-07,",
        "TAIWAN_PERMIT, 12345678, 1990-03-07,",
        "TAIWAN_PERMIT, 1234, 1990-03-07, DOCUMENT_NUMBER_MALFORMED",
        "OTHER, AB-123, 1990-03-07,"
    })
    void checks(DocumentType type, String number, LocalDate birthDate, Fault fault) {
        assertEquals(
                Optional.ofNullable(fault), IdentityDocument.of(type, number).fault(birthDate));
    }

    @Test
    void aDayThatNeverWasIsNoBirthDate() {
        // 31 February, with a right check character.
        assertEquals(
                Optional.of(Fault.DOCUMENT_BIRTH_DATE),
                IdentityDocument.of(DocumentType.RESIDENT_ID, withCheck("11010119900231803"))
                        .fault(null));
    }

    private static String withCheck(String seventeen) {
        for (char check : "0123456789X".toCharArray()) {
            IdentityDocument document = IdentityDocument.of(DocumentType.RESIDENT_ID, seventeen + check);
            if (!document.fault(null).equals(Optional.of(Fault.DOCUMENT_CHECKSUM))) {
                return seventeen + check;
            }
        }
        throw new AssertionError("no check character fits");
    }

    @Test
    void neverShowsTheNumber() {
        IdentityDocument document = IdentityDocument.of(DocumentType.RESIDENT_ID, "11010119900307803X");

        assertEquals("**************803X", document.masked());
        assertFalse(document.toString().contains("19900307"));
        assertEquals("***1", IdentityDocument.of(DocumentType.OTHER, "A-01").masked());
    }
}
