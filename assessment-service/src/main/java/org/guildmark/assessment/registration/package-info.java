/** Applications for a plan: by a person alone or by an organisation, decided by the rules and by officers. */
package org.guildmark.assessment.registration;
