/** Images that items show. */
package org.guildmark.assessment.media;
