/** What operators see and mend while the service runs. */
package org.guildmark.assessment.operations;
