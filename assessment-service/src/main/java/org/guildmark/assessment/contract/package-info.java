/** What the published API document says beyond the annotations of the resources. */
package org.guildmark.assessment.contract;
