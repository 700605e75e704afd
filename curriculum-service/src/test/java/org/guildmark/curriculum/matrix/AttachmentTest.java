package org.guildmark.curriculum.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AttachmentTest {
    @Test
    void aNameIsSafeAndKeepsItsChinese() {
        assertEquals(
                "attachment; filename=\"__-a-b.csv\"; filename*=UTF-8''%E9%A3%8E%E7%AD%9D-a-b.csv",
                Attachment.named("风筝 a/\r\n\"b.csv"));
    }
}
