/** Real servers and signed tokens for the tests of the services. */
package org.guildmark.testkit;
