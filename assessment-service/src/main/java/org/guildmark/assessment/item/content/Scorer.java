package org.guildmark.assessment.item.content;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guildmark.assessment.item.content.ItemContent.Part;
import org.guildmark.assessment.item.content.ItemContent.ScoringPoint;
import org.guildmark.assessment.item.content.ScoreResult.ResponseScore;

/**
 * Scores the answers to an item. A pure function of content and answers: the same today and when a result is contested.
 * A content that {@link ContentRules} accepts never makes it fail, whatever the answers are.
 */
public final class Scorer {
    private static final int DIGITS = 10;

    private Scorer() {}

    /**
     * @param responses answers by response id, in a case by {@code PART.RESPONSE}; what was not answered may be missing,
     *     and what the item does not ask is passed over
     */
    public static ScoreResult score(ItemContent content, Map<String, List<String>> responses) {
        return switch (content.kind()) {
            case CASE -> ofParts(content, responses);
            case PRACTICAL_TASK -> observed(content);
            default -> answered(content, "", responses);
        };
    }

    private static ScoreResult answered(ItemContent content, String prefix, Map<String, List<String>> responses) {
        BigDecimal raw = BigDecimal.ZERO;
        BigDecimal maximum = BigDecimal.ZERO;
        boolean needsHuman = false;
        Map<String, ResponseScore> perResponse = new LinkedHashMap<>();
        for (Interaction interaction : content.interactions()) {
            String key = prefix + interaction.responseId();
            ResponseScore score = scored(interaction, responses.get(key));
            raw = raw.add(score.score());
            maximum = maximum.add(score.maximum());
            needsHuman |= score.needsHuman();
            perResponse.put(key, score);
        }
        return ScoreResult.of(raw, maximum, needsHuman, perResponse);
    }

    private static ResponseScore scored(Interaction interaction, List<String> answer) {
        ResponseScorer scorer = new ResponseScorer(interaction);
        return new ResponseScore(
                Decimals.plain(scorer.score(answer == null ? List.of() : answer)),
                Decimals.plain(scorer.maximum()),
                interaction.scoring().method() == Scoring.Method.MANUAL);
    }

    /** In marks: each part's raw points are scaled to that part's marks, and these are summed. */
    private static ScoreResult ofParts(ItemContent content, Map<String, List<String>> responses) {
        BigDecimal raw = BigDecimal.ZERO;
        BigDecimal maximum = BigDecimal.ZERO;
        boolean needsHuman = false;
        Map<String, ResponseScore> perResponse = new LinkedHashMap<>();
        for (Part part : content.parts()) {
            ScoreResult score = answered(part.content(), part.identifier() + ".", responses);
            raw = raw.add(ScoreResult.share(score.rawScore(), score.rawMaximum(), part.marks(), DIGITS));
            maximum = maximum.add(part.marks());
            needsHuman |= score.needsHuman();
            perResponse.putAll(score.perResponse());
        }
        return ScoreResult.of(raw, maximum, needsHuman, perResponse);
    }

    /** What is observed earns its marks by the assessors' eyes alone; uploads and notes are what they look at. */
    private static ScoreResult observed(ItemContent content) {
        Map<String, ResponseScore> perResponse = new LinkedHashMap<>();
        content.interactions()
                .forEach(interaction -> perResponse.put(
                        interaction.responseId(), new ResponseScore(BigDecimal.ZERO, BigDecimal.ZERO, true)));
        BigDecimal maximum = content.task().scoringPoints().stream()
                .map(ScoringPoint::marks)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return ScoreResult.of(BigDecimal.ZERO, maximum, true, perResponse);
    }
}
