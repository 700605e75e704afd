package org.guildmark.assessment.candidate;

import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Kinds of identity document. */
@Schema(name = "DocumentType")
public enum DocumentType {
    /** 居民身份证, 18 characters of which the last is a check character. */
    RESIDENT_ID("[1-9][0-9]{16}[0-9X]"),
    PASSPORT("[A-Z0-9]{5,20}"),
    /** 港澳居民来往内地通行证. */
    HK_MACAO_PERMIT("[HMC]?[0-9]{8,11}"),
    /** 台湾居民来往大陆通行证. */
    TAIWAN_PERMIT("[A-Z]?[0-9]{8,11}[A-Z0-9]{0,2}"),
    OTHER("[A-Z0-9-]{3,40}");

    private final Pattern form;

    DocumentType(String form) {
        this.form = Pattern.compile(form);
    }

    boolean fits(String number) {
        return form.matcher(number).matches();
    }
}
