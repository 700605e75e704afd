package org.guildmark.catalog.content;

import java.util.List;

/**
 * What the cover, the preface and the first chapter say about the standard as a whole.
 *
 * @param kind family of the document
 * @param title title of the standard, e.g. the occupation's name in a national occupational standard
 * @param edition label of this edition as printed, a year or a date such as {@code 2022}; null where none is printed
 * @param printedCode code printed on the cover, e.g. {@code 4-01-02-02} or {@code T/CCPITCSC XXX—2020}; placeholders
 *     occur, so it never identifies a standard
 * @param documentStatus {@code DRAFT_FOR_COMMENTS} where the cover says 征求意见稿, else {@code ISSUED}
 * @param issuer publishing body; null where none is printed
 * @param issuedOn date of issue as printed, placeholders included; null where none is printed
 * @param effectiveOn date of effect as printed; null where none is printed
 * @param scope chapter on scope; null where there is none
 * @param occupation null where the document is not about one occupation
 * @param rights who holds the rights and who may read the text
 */
public record Profile(
        StandardKind kind,
        Text title,
        String edition,
        String printedCode,
        DocumentStatus documentStatus,
        String issuer,
        String issuedOn,
        String effectiveOn,
        String scope,
        Occupation occupation,
        Rights rights) {

    /** Whether the printed document was in force or only circulated for comments. */
    public enum DocumentStatus {
        ISSUED,
        DRAFT_FOR_COMMENTS
    }

    /**
     * The occupation and what the standard says of those who practise it.
     *
     * @param code code in the national classification of occupations; null where none is printed
     * @param definition 职业定义
     * @param environment 职业环境条件
     * @param abilityTraits 职业能力特征
     * @param schooling 普通受教育程度
     * @param relatedOccupations 相关职业 as listed; the list is open where {@code relatedOpen}
     * @param relatedOpen true where the list ends in 等: what is not listed needs an officer's decision
     */
    public record Occupation(
            String code,
            Text title,
            String definition,
            String environment,
            String abilityTraits,
            String schooling,
            List<String> relatedOccupations,
            boolean relatedOpen) {}

    /**
     * @param holder who holds the rights in the text; null where none is printed
     * @param notice the printed notice; null where none is printed
     */
    public record Rights(String holder, String notice, TextAccess textAccess) {}

    /** Who may read the normative text of a published edition; structure and labels are always public. */
    public enum TextAccess {
        PUBLIC,
        SIGNED_IN
    }
}
