package org.guildmark.assessment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A title in the two languages of the platform.
 *
 * @param zh Chinese
 * @param en English; null where nobody gave one
 */
public record Text(@NotBlank @Size(max = 300) String zh, @Size(max = 300) String en) {}
