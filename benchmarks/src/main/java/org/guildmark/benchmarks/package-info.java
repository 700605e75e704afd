/**
 * Benchmarks of the packaged services over the real stack. Each prints its figures beside a limit or a peer that was
 * measured in the same run, because a figure of one machine says nothing on another.
 */
package org.guildmark.benchmarks;
