package org.guildmark.assessment.media;

/** An image with what is needed to show it elsewhere. */
public record StoredMedia(String sha256, String mediaType, int width, int height, byte[] bytes) {}
