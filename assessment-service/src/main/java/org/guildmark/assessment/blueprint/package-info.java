/** What a paper must be like: the weights of the standard or the body's own, and the limits beside them. */
package org.guildmark.assessment.blueprint;
