/** What the published API document says beyond the annotations of the resources. */
package org.guildmark.curriculum.contract;
