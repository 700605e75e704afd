package org.guildmark.assessment;

import java.util.List;
import org.guildmark.testkit.ProblemTitles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every problem that this service answers with has a title in both languages, and every title a problem. */
class ProblemTitlesTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyProblemHasATitleAndEveryTitleAProblem(String language) {
        ProblemTitles.assertComplete(language, List.of());
    }

    @Test
    void titlesAreInTheirLanguage() {
        ProblemTitles.assertInTheirLanguage();
    }
}
