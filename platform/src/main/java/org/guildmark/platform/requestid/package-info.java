/** The id that ties a request's answer, log lines and problem together. */
package org.guildmark.platform.requestid;
