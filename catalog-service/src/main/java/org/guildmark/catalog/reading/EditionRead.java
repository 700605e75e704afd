package org.guildmark.catalog.reading;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a resource method whose answer depends on nothing but a revision of an edition, the query, and whether the caller
 * may read the wording. {@link EditionReadCache} then answers repeated reads from memory and conditional reads with 304.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@interface EditionRead {}
