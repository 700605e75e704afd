/**
 * Who sits where and who watches whom: the arrangement of an examination as a pure problem, without database and HTTP.
 */
package org.guildmark.assessment.staffing.solve;
