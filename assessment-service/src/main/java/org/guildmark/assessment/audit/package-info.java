/** What was decided, by whom and why; nothing of it is ever changed. */
package org.guildmark.assessment.audit;
