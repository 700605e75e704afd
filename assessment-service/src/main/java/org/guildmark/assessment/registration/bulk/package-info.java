/** Applications of many candidates in one sheet. */
package org.guildmark.assessment.registration.bulk;
