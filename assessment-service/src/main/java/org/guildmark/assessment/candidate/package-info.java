/** Who applies: documents, checked, encrypted and found by a keyed hash. */
package org.guildmark.assessment.candidate;
